import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findBoundaryViolations } from "../find-boundary-violations.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function repositoryWith(file: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), "boundaries-"));
  folders.push(root);
  for (const folder of ["spec", "packages/codegen", "packages/client", "packages/testing"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return root;
}

test("every import of this repository follows the arrows", () => {
  expect(findBoundaryViolations(join(import.meta.dirname, "../.."))).toEqual([]);
});

test.each([
  ["packages/client/src/a.ts", 'import { createSandbox } from "@connection-requests/testing";'],
  ["packages/client/test/a.test.ts", 'import type { Sandbox } from "@connection-requests/testing";'],
  ["packages/client/src/a.ts", 'import { generate } from "@connection-requests/codegen";'],
  ["packages/codegen/src/a.ts", 'export { createClient } from "@connection-requests/client";'],
  ["packages/codegen/src/read/a.ts", 'const client = await import("../../../client/src/index.ts");'],
  ["packages/testing/src/a.ts", 'import { generate } from "@connection-requests/codegen";'],
  ["spec/test/a.test.ts", 'import { generate } from "@connection-requests/codegen";'],
])("%s with %s is refused, and the message says what to do", (file, text) => {
  const [violation] = findBoundaryViolations(repositoryWith(file, text));
  expect(violation).toContain(file);
  expect(violation).toContain("Move the code to the left, or the import to the right");
});

test.each([
  ["packages/testing/src/a.ts", 'import { createClient } from "@connection-requests/client";'],
  ["packages/client/test/a.test.ts", 'import { generate } from "@connection-requests/codegen";'],
])("%s with %s is fine", (file, text) => {
  expect(findBoundaryViolations(repositoryWith(file, text))).toEqual([]);
});
