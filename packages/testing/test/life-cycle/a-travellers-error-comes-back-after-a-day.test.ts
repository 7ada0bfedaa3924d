import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { update, waitingIds } from "../support/call-sandbox.ts";
import { reportUntilGone, travellerErrors } from "../support/life.ts";

test.each(travellerErrors)("after %s the request is away for 24 hours, then back", async (status) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  await update(sandbox, "1", status);
  expect(sandbox.life("1")).toMatchObject({ state: "returning", dueAt: "2026-01-06T09:00:00.000Z" });
  await sandbox.clock.advance({ hours: 23, minutes: 59, seconds: 59, milliseconds: 999 });
  expect(waitingIds(sandbox)).toEqual([]);
  await sandbox.clock.advance({ milliseconds: 1 });
  expect(waitingIds(sandbox)).toEqual(["1"]);
  expect(sandbox.life("1")).toMatchObject({ state: "waiting", dueAt: null });
});

test.each(travellerErrors)("%s brings a request back 4 times, the 5th report does not", async (status) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  expect(await reportUntilGone(sandbox, "1", [status])).toBe(5);
  expect(sandbox.life("1")).toMatchObject({ state: "failed", dueAt: null, reports: { [status]: 5 } });
});

test("CREU1, CREU2 and CREU3 count together", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  expect(await reportUntilGone(sandbox, "1", travellerErrors)).toBe(5);
  expect(sandbox.life("1")).toMatchObject({ state: "failed", reports: { CREU1: 2, CREU2: 2, CREU3: 1 } });
});

test("the traveller is told each time, the last one included", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  await reportUntilGone(sandbox, "1", ["CREU2"]);
  expect(sandbox.emails.map(({ status, sentAt }) => `${status} ${sentAt.slice(0, 10)}`)).toEqual([
    "CREU2 2026-01-05",
    "CREU2 2026-01-06",
    "CREU2 2026-01-07",
    "CREU2 2026-01-08",
    "CREU2 2026-01-09",
  ]);
});
