import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

test("after CRSUC the traveller is told, and the request never comes back", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  await update(sandbox, "1", "CRSUC");
  await sandbox.clock.advance({ days: 365 });
  expect(waitingIds(sandbox)).toEqual([]);
  expect(sandbox.emails).toMatchObject([{ connectionRequestId: "1", status: "CRSUC" }]);
  expect(sandbox.life("1")).toMatchObject({ state: "connected", dueAt: null, reports: { CRSUC: 1 } });
});

test("its request token is gone with it", async () => {
  const waiting = { ID: "1", userId: "user-1", requestToken: "request-token-1" };
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  await callSandbox(sandbox, "/1");
  await update(sandbox, "1", "CRSUC");
  const response = await requestToken(sandbox, {
    ...clientOf(sandbox),
    grant_type: "password",
    credtype: "authtoken",
    username: "user-1",
    password: "request-token-1",
  });
  expect(response.status).toBe(400);
});
