import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, errorMessage } from "../support/call-sandbox.ts";

const url = "https://us.api.concursolutions.com/api/v3.2/common/connectionrequests";

test.each([
  ["no header", {}],
  ["another scheme", { authorization: "Basic YTpi" }],
  ["a scheme without a token", { authorization: "Bearer" }],
  ["a token that was never issued", { authorization: "Bearer never-issued" }],
])("%s is answered with 401 and a challenge", async (_, headers) => {
  const response = await createSandbox().fetch(url, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
  expect(await errorMessage(response)).not.toContain("never-issued");
});

test("a refused call changes nothing", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const init = { headers: { "content-type": "application/json" }, body: '{"status":"CRSUC"}' };
  expect((await sandbox.fetch(`${url}/1`, { method: "PUT", ...init })).status).toBe(401);
  expect((await sandbox.fetch(`${url}?user=a@example.com`, { method: "POST" })).status).toBe(401);
  expect(sandbox.connectionRequests).toHaveLength(1);
});

test("a token is good for one hour of virtual time, then it is answered with 403", async () => {
  const sandbox = createSandbox();
  const headers = { authorization: `bearer ${await sandbox.accessToken()}` };
  await sandbox.clock.advance({ minutes: 59, seconds: 59 });
  expect((await sandbox.fetch(url, { headers })).status).toBe(200);
  await sandbox.clock.advance({ seconds: 1 });
  const response = await sandbox.fetch(url, { headers });
  expect(response.status).toBe(403);
  expect(await errorMessage(response)).toBe("The access token has expired.");
});

test("a token of another sandbox is not good here", async () => {
  const other = createSandbox({ seed: 2 });
  const headers = { authorization: `Bearer ${await other.accessToken()}` };
  expect((await callSandbox(createSandbox(), "", { headers })).status).toBe(401);
});

test("with authorization: false no token is needed", async () => {
  const sandbox = createSandbox({ authorization: false });
  expect((await sandbox.fetch(url)).status).toBe(200);
});
