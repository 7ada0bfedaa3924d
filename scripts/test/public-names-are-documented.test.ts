import { join } from "node:path";
import { expect, test } from "vitest";
import { findUndocumentedNames } from "./support/find-undocumented-names.ts";

const root = join(import.meta.dirname, "../..");
const packages = ["codegen", "client", "testing"].map((name) => join(root, "packages", name));
const { documented, undocumented } = findUndocumentedNames(packages);

test("functions, types, constants and the members of types are looked at, the generated ones too", () => {
  expect(documented).toEqual(
    expect.arrayContaining([
      "@connection-requests/client: createClient",
      "@connection-requests/client: ClientOptions.timeoutMs",
      "@connection-requests/client: ConnectionRequest.loyaltyNumber",
      "@connection-requests/client: updateStatusValues",
      "@connection-requests/client: NetworkError.reason",
      "@connection-requests/client/validators: Violation.instancePath",
      "@connection-requests/codegen: generate",
      "@connection-requests/testing/serve: ServeOptions.port",
    ]),
  );
});

test("every public name has a docstring", () => {
  expect(undocumented).toEqual([]);
});
