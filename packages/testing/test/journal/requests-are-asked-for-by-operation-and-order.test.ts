import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

test("by operation, how often, and in which order", async () => {
  const sandbox = createSandbox({ connectionRequests: 3 });
  const ids = waitingIds(sandbox);
  await requestToken(sandbox, { ...clientOf(sandbox), grant_type: "client_credentials" });
  await callSandbox(sandbox, "?limit=2");
  await update(sandbox, ids[1] ?? "", "CREU1");
  await update(sandbox, ids[0] ?? "", "CRSUC");
  await callSandbox(sandbox, "/not/here");

  expect(sandbox.calls).toEqual([
    "token",
    "listConnectionRequests",
    "updateConnectionRequest",
    "updateConnectionRequest",
    undefined,
  ]);
  expect(sandbox.requestsTo("token")).toHaveLength(1);
  expect(sandbox.requestsTo("createConnectionRequest")).toEqual([]);
  expect(sandbox.requestsTo("listConnectionRequests")).toMatchObject([
    { parameters: { limit: "2" }, connectionRequestIds: ids.slice(0, 2) },
  ]);
  expect(sandbox.requestsTo("updateConnectionRequest")).toMatchObject([
    { parameters: { id: ids[1] }, reported: "CREU1" },
    { parameters: { id: ids[0] }, reported: "CRSUC" },
  ]);
});
