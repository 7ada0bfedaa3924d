import { createSandbox } from "@connection-requests/testing";
import { beforeEach, expect, test, vi } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";

const present = Date.UTC(2026, 10, 20, 12);

// The platform's clock is what real time runs with, so it is the one that stands in here.
beforeEach(() => {
  vi.useFakeTimers({ now: present, toFake: ["Date", "setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

test("it starts with the present, and requests come back without anybody moving it", async () => {
  const sandbox = createSandbox({ time: "real", connectionRequests: [{ ID: "1" }] });
  expect(sandbox.clock.now()).toBe(present);
  await update(sandbox, "1", "CRRET");
  vi.advanceTimersByTime(3_599_999);
  expect(waitingIds(sandbox)).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(waitingIds(sandbox)).toEqual(["1"]);
});

test("nothing runs in the background while a request is away", async () => {
  const sandbox = createSandbox({ time: "real", connectionRequests: [{ ID: "1" }] });
  await update(sandbox, "1", "CREU1");
  expect(vi.getTimerCount()).toBe(0);
});

test("it can start elsewhere, and can be moved as well", async () => {
  const sandbox = createSandbox({ time: "real", startAt: "2026-01-05T09:00:00Z" });
  vi.advanceTimersByTime(1000);
  expect(sandbox.clock.now()).toBe(Date.UTC(2026, 0, 5, 9, 0, 1));
  await sandbox.clock.advance({ hours: 1 });
  vi.advanceTimersByTime(1000);
  expect(sandbox.clock.now()).toBe(Date.UTC(2026, 0, 5, 10, 0, 2));
});

test("it does not go back when the platform's clock is set back", () => {
  const { clock } = createSandbox({ time: "real" });
  expect(clock.now()).toBe(present);
  vi.setSystemTime(present - 5000);
  expect([clock.now(), clock.elapsed()]).toEqual([present, 0]);
});

test("timers run with it or with a move, whichever comes first, and can be cancelled", async () => {
  const { clock } = createSandbox({ time: "real" });
  const ran: string[] = [];
  clock.startTimer(() => ran.push("first"), 1000);
  clock.startTimer(() => ran.push("second"), 60_000);
  clock.startTimer(() => ran.push("cancelled"), 500)();
  // Longer than any timer of the platform.
  clock.startTimer(() => ran.push("far"), 100 * 86_400_000);
  vi.advanceTimersByTime(1000);
  expect(ran).toEqual(["first"]);
  await clock.advance({ minutes: 1 });
  expect(ran).toEqual(["first", "second"]);
  vi.advanceTimersByTime(99 * 86_400_000);
  expect(ran).toEqual(["first", "second"]);
  vi.advanceTimersByTime(86_400_000);
  expect(ran).toEqual(["first", "second", "far"]);
  expect(vi.getTimerCount()).toBe(0);
});
