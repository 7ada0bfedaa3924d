import { expect, test } from "vitest";
import * as codegen from "../src/index.ts";

test("codegen exports generate and its error, and nothing else that runs", () => {
  expect(Object.keys(codegen).sort()).toEqual(["CodegenError", "generate"]);
});
