import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { serveControlled } from "../support/control-calls.ts";

test("what is seeded waits behind what was there, filled up with what was made up", async () => {
  const { sandbox, control } = await serveControlled({ connectionRequests: [{ ID: "1" }] });
  const { body } = await control({
    method: "POST",
    path: "/connection-requests",
    body: { connectionRequests: [{ ID: "2", lastName: "Sample" }] },
  });
  expect(body).toMatchObject([{ ID: "2", lastName: "Sample", status: "Pending" }]);
  await control({ method: "POST", path: "/connection-requests", body: { count: 2 } });
  expect(waitingIds(sandbox)).toEqual(["1", "2", expect.any(String), expect.any(String)]);
  expect(new Set(waitingIds(sandbox)).size).toBe(4);
});

test("time that is moved brings requests back", async () => {
  const { sandbox, control } = await serveControlled({ connectionRequests: [{ ID: "1" }] });
  await update(sandbox, "1", "CRRET");
  expect((await control({})).body).toMatchObject({ returning: 1, nextDueAt: "2026-01-05T10:00:00.000Z" });
  const { body } = await control({ method: "POST", path: "/clock/advance", body: { hours: 1 } });
  expect(body).toEqual({ now: "2026-01-05T10:00:00.000Z" });
  expect((await control({})).body).toMatchObject({ waiting: 1, returning: 0, nextDueAt: null });
});

test("a token and the credentials are those of the API", async () => {
  const { sandbox, origin, control } = await serveControlled();
  expect((await control({ path: "/credentials" })).body).toEqual(sandbox.credentials);
  const { body } = await control({ method: "POST", path: "/access-tokens" });
  const { accessToken } = body as { accessToken: string };
  const response = await fetch(`${origin}/api/v3.2/common/connectionrequests`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(response.status).toBe(200);
});

test("the next token request is refused with the code that was asked for", async () => {
  const { sandbox, control } = await serveControlled();
  await control({ method: "POST", path: "/oauth/refusals", body: { code: 134 } });
  const response = await sandbox.fetch("https://us.api.concursolutions.com/oauth2/v0/token", {
    method: "POST",
  });
  expect(await response.json()).toMatchObject({ code: 134 });
});

test("a fault strikes, is told of, and can be taken away", async () => {
  const { sandbox, control } = await serveControlled();
  const fault = { kind: "status", status: 503, operation: "listConnectionRequests", times: 2 };
  expect((await control({ method: "POST", path: "/faults", body: fault })).status).toBe(204);
  expect((await callSandbox(sandbox)).status).toBe(503);
  expect((await control({ path: "/faults" })).body).toMatchObject({ active: [fault] });
  await control({ method: "DELETE", path: "/faults" });
  expect((await callSandbox(sandbox)).status).toBe(200);
  expect((await control({ path: "/requests" })).body).toMatchObject([{ fault: "status" }, { status: 200 }]);
});

test("exchanges are asked for by operation", async () => {
  const { sandbox, control } = await serveControlled({ connectionRequests: [{ ID: "1" }] });
  await callSandbox(sandbox);
  await update(sandbox, "1");
  const { body } = await control({ path: "/requests?operation=updateConnectionRequest" });
  expect(body).toMatchObject([{ operationId: "updateConnectionRequest", reported: "CRSUC" }]);
});

test("a snapshot brings a moment back; the last 20 are kept", async () => {
  const { sandbox, control } = await serveControlled({ connectionRequests: [{ ID: "1" }] });
  expect((await control({ method: "POST", path: "/snapshots" })).body).toEqual({ id: "1" });
  await update(sandbox, "1");
  const { body } = await control({ method: "POST", path: "/snapshots/1/restore" });
  expect(body).toMatchObject({ waiting: 1, connected: 0, emails: 0 });
  for (let taken = 0; taken < 20; taken += 1) await control({ method: "POST", path: "/snapshots" });
  expect((await control({ method: "POST", path: "/snapshots/1/restore" })).status).toBe(404);
  expect((await control({ method: "POST", path: "/snapshots/2/restore" })).status).toBe(200);
});

test("control calls are not in the journal: it tells of the API", async () => {
  const { sandbox, control } = await serveControlled();
  await control({});
  expect(sandbox.requests).toEqual([]);
});
