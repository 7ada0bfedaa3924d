import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";
import { reportUntilGone } from "../support/life.ts";

test("after CRRET the request is away for one hour, then back", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  await update(sandbox, "1", "CRRET");
  expect(sandbox.life("1")).toMatchObject({ state: "returning", dueAt: "2026-01-05T10:00:00.000Z" });
  await sandbox.clock.advance({ minutes: 59, seconds: 59, milliseconds: 999 });
  expect(waitingIds(sandbox)).toEqual([]);
  await sandbox.clock.advance({ milliseconds: 1 });
  expect(waitingIds(sandbox)).toEqual(["1"]);
});

test("CRRET brings a request back 48 times, the 49th report does not", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  expect(await reportUntilGone(sandbox, "1", ["CRRET"])).toBe(49);
  expect(sandbox.life("1")).toMatchObject({ state: "failed", reports: { CRRET: 49 } });
});

test("the traveller hears of none of them", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  await reportUntilGone(sandbox, "1", ["CRRET"]);
  expect(sandbox.emails).toEqual([]);
});

test("retries and a traveller's errors count by themselves", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  // The 5th error ends it, and every other report is a retry, so it is the 10th.
  expect(await reportUntilGone(sandbox, "1", ["CRRET", "CREU1"])).toBe(10);
  expect(sandbox.life("1")).toMatchObject({ state: "failed", reports: { CRRET: 5, CREU1: 5 } });
});
