import * as testing from "@connection-requests/testing";
import * as arbitrary from "@connection-requests/testing/arbitraries";
import * as serving from "@connection-requests/testing/serve";
import { expect, test } from "vitest";
import * as generated from "../src/generated/fixtures/builders.ts";

test("the package exports a builder per schema, these values and no others", () => {
  const builders = Object.keys(generated);
  expect(builders).toContain("buildConnectionRequest");
  expect(Object.keys(testing).sort()).toEqual(
    [...builders, "SandboxError", "createSandbox", "formatBody", "oauthRefusals", "parseFault"].sort(),
  );
  expect(Object.keys(arbitrary)).toEqual(["arbitraries", "xmlArbitraries"]);
  expect(Object.keys(serving)).toEqual(["serve"]);
});
