import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, waitingIds } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

test("the journal tells which operation was called, how, about which requests and with which answer, oldest first", async () => {
  const sandbox = createSandbox({ connectionRequests: 1 });
  const [id = ""] = waitingIds(sandbox);
  const headers = { "concur-correlationid": "11111111-2222-4333-8444-555555555555" };
  await requestToken(sandbox, { ...clientOf(sandbox), grant_type: "client_credentials" });
  await callSandbox(sandbox, "?limit=10", { headers });
  await sandbox.clock.advance({ minutes: 1 });
  await callSandbox(sandbox, `/${id}`, { method: "PUT", json: { status: "nonsense" } });
  await callSandbox(sandbox, `/${id}`, { method: "PUT", json: { status: "CREU3" } });
  await callSandbox(sandbox, "/nothing/here");

  const at = "2026-01-05T09:00:00.000Z";
  const later = "2026-01-05T09:01:00.000Z";
  const collection = "/api/v3.2/common/connectionrequests";
  const nothing = { parameters: {}, reported: undefined, connectionRequestIds: [] };
  const correlationId = expect.any(String);
  expect(sandbox.requests).toEqual([
    {
      ...nothing,
      operationId: "token",
      method: "POST",
      path: "/oauth2/v0/token",
      status: 200,
      at,
      correlationId,
    },
    {
      operationId: "listConnectionRequests",
      method: "GET",
      path: collection,
      parameters: { limit: "10" },
      reported: undefined,
      connectionRequestIds: [id],
      status: 200,
      at,
      correlationId: headers["concur-correlationid"],
    },
    {
      ...nothing,
      operationId: "updateConnectionRequest",
      method: "PUT",
      path: `${collection}/${id}`,
      parameters: { id },
      status: 400,
      at: later,
      correlationId,
    },
    {
      operationId: "updateConnectionRequest",
      method: "PUT",
      path: `${collection}/${id}`,
      parameters: { id },
      reported: "CREU3",
      connectionRequestIds: [id],
      status: 204,
      at: later,
      correlationId,
    },
    {
      ...nothing,
      operationId: undefined,
      method: "GET",
      path: `${collection}/nothing/here`,
      status: 404,
      at: later,
      correlationId,
    },
  ]);
});

test("logins, tokens and secrets are not in the journal", async () => {
  const sandbox = createSandbox({ connectionRequests: 1 });
  await callSandbox(sandbox, "?user=robin.sample@example.com", { method: "POST" });
  await requestToken(sandbox, { ...clientOf(sandbox), grant_type: "client_credentials" });

  const text = JSON.stringify(sandbox.requests);
  expect(text).not.toContain("robin");
  expect(text).not.toContain("sandbox-access");
  expect(text).not.toContain(sandbox.credentials.clientSecret);
});

test("the journal keeps the last 10 000 exchanges", async () => {
  const sandbox = createSandbox({ authorization: false });
  for (let count = 0; count < 20_010; count += 1) {
    await sandbox.handle({ method: "GET", url: `/nothing/${count}`, headers: {} });
  }
  expect(sandbox.requests).toHaveLength(10_000);
  expect(sandbox.requests[0]?.path).toBe("/nothing/10010");
  expect(sandbox.requests.at(-1)?.path).toBe("/nothing/20009");
});
