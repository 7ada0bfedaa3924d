import { createSandbox } from "@connection-requests/testing";
import type { SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { reportUntilGone } from "../support/life.ts";

type CapCounts = NonNullable<SandboxBehaviour["capCounts"]>;

test.each<[CapCounts, string, number]>([
  ["returns", "CREU1", 5],
  ["returns", "CRRET", 49],
  ["reports", "CREU1", 4],
  ["reports", "CRRET", 48],
])("capCounts %j: %s ends with report %i", async (capCounts, status, reports) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], behaviour: { capCounts } });
  expect(await reportUntilGone(sandbox, "1", [status])).toBe(reports);
});
