import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, errorMessage } from "../support/call-sandbox.ts";

test("an unknown ID is not found, and the message does not repeat it", async () => {
  const sandbox = createSandbox({ connectionRequests: 1 });
  for (const call of [{}, { method: "PUT", json: { status: "CRSUC" } }]) {
    const response = await callSandbox(sandbox, "/unknown-id", call);
    expect(response.status).toBe(404);
    expect(await errorMessage(response)).not.toContain("unknown-id");
  }
});

test.each([
  "/api/v3.2",
  "/common/connectionrequests",
  "/api/v3.2/common/connectionrequests/1/2",
  "/",
  "/api/v3.2/common",
])("%s is not found, and the message says where the API lives", async (path) => {
  const sandbox = createSandbox();
  const response = await sandbox.fetch(new URL(path, sandbox.baseUrl));
  expect(response.status).toBe(404);
  expect(await errorMessage(response)).toContain("/api/v3.2");
});

test("a path that is not properly encoded is not found", async () => {
  const response = await callSandbox(createSandbox(), "/%E0%A4%A");
  expect(response.status).toBe(404);
});

test.each([
  ["", "DELETE", "GET, POST"],
  ["", "PUT", "GET, POST"],
  ["/1", "POST", "GET, PUT"],
  ["/1", "PATCH", "GET, PUT"],
])("%j does not know %s, and says what it knows", async (path, method, allow) => {
  const response = await callSandbox(createSandbox(), path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe(allow);
});
