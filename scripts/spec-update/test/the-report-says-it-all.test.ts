import { expect, test } from "vitest";
import { formatReport } from "../report/format-report.ts";
import { evidence } from "./support/evidence.ts";

test("every kind of evidence has its place, and the same evidence gives the same bytes", async () => {
  const report = await formatReport(evidence);

  await expect(report).toMatchFileSnapshot("documents/report.md");
  expect(await formatReport(structuredCloneOfEvidence())).toBe(report);
});

test("a bump that was ordered is told as such", async () => {
  const report = await formatReport({ ...evidence, bump: "minor" });

  expect(report).toContain("**Version: minor**, by `--bump minor`. The evidence asks for **major**:");
});

test("nothing is said to be nothing", async () => {
  const report = await formatReport({
    ...evidence,
    bump: "none",
    decided: { bump: "none", reasons: ["Nothing changed."] },
    wire: [],
    overruled: [],
    types: { changes: [], broken: [] },
    ownErrors: [],
    removedByHand: [],
    overlays: [],
    notes: [],
  });

  expect(report).toContain("**Version: none**, because of:\n\n- Nothing changed.");
  expect(report.match(/^Nothing changed\.$/gm)).toHaveLength(2);
  expect(report).not.toMatch(/undefined|\n\n\n|by hand|Left out/);
});

/** Functions, which nobody prints, cannot be cloned. */
function structuredCloneOfEvidence(): typeof evidence {
  return { ...evidence, ...structuredClone({ ...evidence, overlays: [] }), overlays: evidence.overlays };
}
