import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { errorMessage } from "../support/call-sandbox.ts";

test.each([
  ["application/json", '{"status": "CRSUC"', "#/body: must be JSON"],
  ["application/json", "", "#/body: must be JSON"],
  ["application/json", undefined, "#/body: must be JSON"],
  ["application/json", "s3cret", "#/body: must be JSON"],
  ["text/plain", '{"status":"CRSUC"}', "#/body: must be sent as application/json"],
  [undefined, '{"status":"CRSUC"}', "#/body: must be sent as application/json"],
])("an update of type %s with the body %j is refused", async (contentType, body, reason) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });
  const response = await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests/1`, {
    method: "PUT",
    ...(contentType && { headers: { "content-type": contentType } }),
    ...(body !== undefined && { body }),
  });
  expect(response.status).toBe(400);
  const message = await errorMessage(response);
  expect(message).toContain(reason);
  expect(message).not.toContain("s3cret");
  expect(sandbox.connectionRequests).toHaveLength(1);
});

test("a charset beside application/json is fine", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });
  const response = await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests/1`, {
    method: "PUT",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: '{"status":"CRSUC"}',
  });
  expect(response.status).toBe(204);
});
