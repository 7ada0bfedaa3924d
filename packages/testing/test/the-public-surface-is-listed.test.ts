import * as testing from "@connection-requests/testing";
import * as serving from "@connection-requests/testing/serve";
import { expect, test } from "vitest";

test("the package exports these values and no others", () => {
  expect(Object.keys(testing).sort()).toEqual([
    "SandboxError",
    "buildConnectionRequest",
    "buildConnectionRequestCollection",
    "buildConnectionRequestUpdate",
    "buildCreatedConnectionRequest",
    "buildErrorBody",
    "buildUserEmailAddresses",
    "createSandbox",
    "oauthRefusals",
  ]);
  expect(Object.keys(serving)).toEqual(["serve"]);
});
