import { createSandbox, SandboxError } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";

const later = Date.UTC(2026, 0, 6, 9);

test.each([
  ["a date-time with a zone", "2026-01-06T10:00:00+01:00"],
  ["milliseconds since the epoch", later],
  ["a Date", new Date(later)],
])("%s is a time to go to, and what is due then has come back", async (_, time) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  await update(sandbox, "1", "CREU1");
  await sandbox.clock.set(time);
  expect(sandbox.clock.now()).toBe(later);
  expect(waitingIds(sandbox)).toEqual(["1"]);
});

test("timers on the way run, each at its own time", async () => {
  const { clock } = createSandbox();
  const ran: number[] = [];
  clock.startTimer(() => ran.push(clock.now()), 60_000);
  await clock.set(later);
  expect(ran).toEqual([Date.UTC(2026, 0, 5, 9, 1)]);
});

test.each([
  ["the past", "2026-01-05T08:59:59Z", "time runs forward only"],
  ["a time without a zone", "2026-01-06T09:00:00", "time must be"],
  ["nonsense", "soon", "time must be"],
  ["no number", Number.NaN, "time must be"],
  ["no date", new Date(Number.NaN), "time must be"],
  ["nothing", undefined as unknown as string, "time must be"],
])("%s is refused, and time stays", async (_, time, reason) => {
  const { clock } = createSandbox();
  await expect(clock.set(time)).rejects.toThrow(reason);
  await expect(clock.set(time)).rejects.toBeInstanceOf(SandboxError);
  expect(clock.elapsed()).toBe(0);
});
