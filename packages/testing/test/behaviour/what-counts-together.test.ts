import { createSandbox } from "@connection-requests/testing";
import type { SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { reportUntilGone } from "../support/life.ts";

type Counters = NonNullable<SandboxBehaviour["counters"]>;

test.each<[Counters, readonly string[], number]>([
  // The 5th of CREU1–3 together is the last.
  ["per-kind", ["CREU1", "CREU2"], 5],
  ["per-kind", ["CREU1", "CRRET"], 9],
  // The 5th CREU1 is the last, at the 9th report.
  ["per-status", ["CREU1", "CREU2"], 9],
  ["per-status", ["CREU1", "CREU2", "CREU3"], 13],
  // The first error after 4 reports of any kind is the last; retries go on up to 48 reports of any kind.
  ["shared", ["CREU1", "CRRET"], 5],
  ["shared", ["CRRET", "CRRET", "CRRET", "CRRET", "CREU1"], 5],
  ["shared", ["CRRET"], 49],
])("counters %j: %j ends with report %i", async (counters, statuses, reports) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], behaviour: { counters } });
  expect(await reportUntilGone(sandbox, "1", statuses)).toBe(reports);
  expect(sandbox.life("1")?.state).toBe("failed");
});
