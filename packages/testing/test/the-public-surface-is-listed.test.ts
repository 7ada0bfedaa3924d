import * as testing from "@connection-requests/testing";
import * as arbitrary from "@connection-requests/testing/arbitraries";
import * as serving from "@connection-requests/testing/serve";
import { expect, test } from "vitest";

test("the package exports these values and no others", () => {
  expect(Object.keys(testing).sort()).toEqual([
    "SandboxError",
    "buildConnectionRequest",
    "buildConnectionRequestCollection",
    "buildConnectionRequestStatus",
    "buildConnectionRequestUpdate",
    "buildCreatedConnectionRequest",
    "buildErrorBody",
    "buildErrorBodyDetails",
    "buildUpdateStatus",
    "buildUserEmailAddresses",
    "buildVoid",
    "createSandbox",
    "formatBody",
    "oauthRefusals",
    "parseFault",
  ]);
  expect(Object.keys(arbitrary)).toEqual(["arbitraries", "xmlArbitraries"]);
  expect(Object.keys(serving)).toEqual(["serve"]);
});
