import { updateStatusValues } from "@connection-requests/client";
import type { UpdateStatus } from "@connection-requests/client";

/** What can send a request out of the queue and back into it: a supplier's report, or a lease that nobody answered. */
export type ReturnCause = Exclude<UpdateStatus, "CRSUC"> | "lapse";

/** Causes that the documentation counts together. */
export type ReturnKind = "traveller" | "retry" | "lapse";

/** How a request comes back. */
export interface ReturnRule {
  readonly kind: ReturnKind;
  /** How long it stays away, in milliseconds; a lease has its own length. */
  readonly afterMs: number;
  /** How often it comes back; afterwards it is in an error state. */
  readonly atMost: number;
}

/** Milliseconds of an hour. */
export const hourMs = 3_600_000;

/** What the description says about each report. */
const reports = new Map(updateStatusValues.map((report) => [report.value, report]));

/** The documented rules, by cause. Success has none: such a request never comes back. */
export const returnRules: Readonly<Record<ReturnCause, ReturnRule>> = Object.freeze({
  CREU1: ruleOf("CREU1"),
  CREU2: ruleOf("CREU2"),
  CREU3: ruleOf("CREU3"),
  CRRET: ruleOf("CRRET"),
  lapse: { kind: "lapse", afterMs: 24 * hourMs, atMost: 48 },
});

/** What travellers hear of is theirs to mend; the rest is the supplier's own trouble. */
function ruleOf(status: Exclude<UpdateStatus, "CRSUC">): ReturnRule {
  const { returnsAfterHours, returnsAtMost } = reports.get(status) ?? {};
  return {
    kind: isTravellerTold(status) ? "traveller" : "retry",
    afterMs: (returnsAfterHours ?? 0) * hourMs,
    atMost: returnsAtMost ?? 0,
  };
}

/** Whether the traveller hears of a report. */
export function isTravellerTold(status: UpdateStatus): boolean {
  return reports.get(status)?.emailsTraveller ?? false;
}
