import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

const waiting = { ID: "1", userId: "user-1", requestToken: "request-token-1" };

test("it has the same ID and reads Pending, modified when it came back", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  const before: unknown = await (await callSandbox(sandbox, "/1")).json();
  await update(sandbox, "1", "CREU1");
  await sandbox.clock.advance({ hours: 30 });
  const after: unknown = await (await callSandbox(sandbox, "/1")).json();
  expect(after).toEqual({ ...(before as object), status: "Pending", lastModified: "2026-01-06T09:00:00" });
});

test("it stands behind all others", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }, { ID: "2" }, { ID: "3" }] });
  await update(sandbox, "1", "CRRET");
  await sandbox.clock.advance({ hours: 1 });
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  expect(waitingIds(sandbox).slice(0, 3)).toEqual(["2", "3", "1"]);
});

test("its request token can be exchanged again", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  await update(sandbox, "1", "CRRET");
  const exchange = () =>
    requestToken(sandbox, {
      ...clientOf(sandbox),
      grant_type: "password",
      credtype: "authtoken",
      username: "user-1",
      password: "request-token-1",
    });
  expect((await exchange()).status).toBe(400);
  await sandbox.clock.advance({ hours: 2 });
  await callSandbox(sandbox, "/1");
  expect((await exchange()).status).toBe(200);
});

test("it can succeed", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  await update(sandbox, "1", "CREU3");
  await sandbox.clock.advance({ hours: 24 });
  await update(sandbox, "1", "CRSUC");
  expect(sandbox.emails.map(({ status }) => status)).toEqual(["CREU3", "CRSUC"]);
  expect(sandbox.life("1")?.state).toBe("connected");
});
