import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update, waitingIds } from "../support/call-sandbox.ts";

/** Everything that a sandbox says in a short life, as text. */
async function record(sandbox: Sandbox): Promise<string> {
  const page = await (await callSandbox(sandbox, "?limit=3")).text();
  await callSandbox(sandbox, "?user=robin@example.com", { method: "POST" });
  await update(sandbox, waitingIds(sandbox)[1] ?? "", "CREU1");
  await sandbox.clock.advance({ hours: 30 });
  const refused = await (await callSandbox(sandbox, "/unknown")).text();
  return JSON.stringify([page, refused, sandbox.snapshot(), sandbox.credentials]);
}

test("what a sandbox says after a reset is what it said at first, byte for byte", async () => {
  const sandbox = createSandbox({ connectionRequests: 5 });
  const first = await record(sandbox);
  sandbox.reset();
  expect(await record(sandbox)).toBe(first);
});

test("a reset takes queue, e-mails, journal, tokens and time back to the beginning", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const headers = { authorization: `Bearer ${await sandbox.accessToken()}` };
  await update(sandbox, "1", "CREU1");
  await sandbox.clock.advance({ minutes: 5 });
  sandbox.reset();
  expect(waitingIds(sandbox)).toEqual(["1"]);
  expect([sandbox.emails, sandbox.requests, sandbox.calls]).toEqual([[], [], []]);
  expect(sandbox.clock.now()).toBe(Date.UTC(2026, 0, 5, 9));
  const response = await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests`, { headers });
  expect(response.status).toBe(401);
});

test("timers of the time before are forgotten, and durations go on", async () => {
  const { clock, reset } = createSandbox();
  const ran: string[] = [];
  clock.startTimer(() => ran.push("before"), 1000);
  await clock.advance({ milliseconds: 500 });
  reset();
  clock.startTimer(() => ran.push("after"), 2000);
  await clock.advance({ hours: 1 });
  expect(ran).toEqual(["after"]);
  expect(clock.elapsed()).toBe(3_600_500);
});

test("a reset in the middle of an advance ends it", async () => {
  const { clock, reset } = createSandbox();
  clock.startTimer(reset, 1000);
  await clock.advance({ hours: 1 });
  expect(clock.now()).toBe(Date.UTC(2026, 0, 5, 9));
});
