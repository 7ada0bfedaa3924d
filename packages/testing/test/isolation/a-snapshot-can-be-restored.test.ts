import { createSandbox, SandboxError } from "@connection-requests/testing";
import type { Sandbox, SandboxSnapshot } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";

const options = {
  connectionRequests: [{ ID: "1" }, { ID: "2", requestToken: "chosen" }, { ID: "3", lastName: "Chosen" }, {}],
  behaviour: { requestTokenOnRead: "replaced" },
} as const;

/** A sandbox with something in every part of its state. */
async function createUsed(): Promise<Sandbox> {
  const sandbox = createSandbox(options);
  await callSandbox(sandbox);
  await callSandbox(sandbox, "?limit=2");
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  await update(sandbox, "1", "CREU1");
  await update(sandbox, "3", "CRSUC");
  await sandbox.clock.advance({ hours: 5 });
  await callSandbox(sandbox, "/unknown");
  return sandbox;
}

/** What a sandbox says of itself, and then, as it lives on. */
async function tell(sandbox: Sandbox): Promise<string> {
  const { connectionRequests, emails, lives, requests } = sandbox;
  const now = JSON.stringify([connectionRequests, emails, lives, requests, sandbox.timeline("1")]);
  const page = await (await callSandbox(sandbox, "?limit=10")).text();
  await update(sandbox, "2", "CRRET");
  await callSandbox(sandbox, "?user=kim@example.com", { method: "POST" });
  await sandbox.clock.advance({ hours: 20 });
  return now + page + JSON.stringify(sandbox.snapshot());
}

const throughJson = (snapshot: SandboxSnapshot) => JSON.parse(JSON.stringify(snapshot)) as SandboxSnapshot;

test("life goes on from a snapshot as it would have, in the same sandbox and in another one", async () => {
  const sandbox = await createUsed();
  const snapshot = sandbox.snapshot();
  const told = await tell(sandbox);
  sandbox.restore(snapshot);
  expect(await tell(sandbox)).toBe(told);

  const other = createSandbox(options);
  other.restore(throughJson(snapshot));
  expect(await tell(other)).toBe(told);
});

test("access tokens are good after a restore as long as before, and are not written down", async () => {
  const sandbox = createSandbox();
  const token = await sandbox.accessToken();
  const snapshot = sandbox.snapshot();
  expect(JSON.stringify(snapshot)).not.toContain(token);
  const other = createSandbox();
  other.restore(snapshot);
  const headers = { authorization: `Bearer ${token}` };
  expect((await callSandbox(other, "", { headers })).status).toBe(200);
  await other.clock.advance({ hours: 1 });
  expect((await callSandbox(other, "", { headers })).status).toBe(403);
});

test("a snapshot is JSON, and neither the sandbox nor the snapshot changes with the other", async () => {
  const sandbox = await createUsed();
  const snapshot = sandbox.snapshot();
  const text = JSON.stringify(snapshot);
  expect(throughJson(snapshot)).toEqual(snapshot);
  sandbox.restore(snapshot);
  await tell(sandbox);
  expect(JSON.stringify(snapshot)).toBe(text);
  sandbox.restore(snapshot);
  const before = waitingIds(sandbox);
  (snapshot.state as { store: { requests: unknown[] } }).store.requests.length = 0;
  expect(waitingIds(sandbox)).toEqual(before);
});

test.each<[string, (snapshot: SandboxSnapshot) => unknown, string]>([
  ["nothing", () => undefined, "this is no snapshot"],
  ["null", () => null, "this is no snapshot"],
  ["text", () => "snapshot", "this is no snapshot"],
  ["another format", (snapshot) => ({ ...snapshot, format: 2 }), "this is no snapshot"],
  ["no time", (snapshot) => ({ ...snapshot, nowMs: "soon" }), "this is no snapshot"],
  ["no state", ({ state: _state, ...snapshot }) => snapshot, "this is no snapshot"],
  ["half a state", (snapshot) => ({ ...snapshot, state: { store: {} } }), "this is no snapshot"],
  ["another seed", (snapshot) => ({ ...snapshot, seed: 7 }), "of a sandbox with the seed 7"],
])("%s is refused, and nothing changes", async (_, spoil, reason) => {
  const sandbox = await createUsed();
  const before = JSON.stringify(sandbox.snapshot());
  const restore = () => sandbox.restore(spoil(throughJson(sandbox.snapshot())) as SandboxSnapshot);
  expect(restore).toThrow(SandboxError);
  expect(restore).toThrow(reason);
  expect(JSON.stringify(sandbox.snapshot())).toBe(before);
});
