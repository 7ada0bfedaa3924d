import type { ResolvedBehaviour } from "../behaviour.ts";
import { returnRules } from "./report-rules.ts";
import type { ReturnCause } from "./report-rules.ts";
import type { CauseCounts } from "../store/stored-request.ts";

/** The counts of a request that nothing happened to. */
export const noCounts: CauseCounts = Object.freeze({ CREU1: 0, CREU2: 0, CREU3: 0, CRRET: 0, lapse: 0 });

const causes = Object.keys(noCounts) as readonly ReturnCause[];

/** The counts after one more of a cause. */
export function countOne(counts: CauseCounts = noCounts, cause: ReturnCause): CauseCounts {
  return { ...counts, [cause]: counts[cause] + 1 };
}

/** How many of all causes count together with this one. */
export function countTogether(
  counts: CauseCounts,
  cause: ReturnCause,
  counters: ResolvedBehaviour["counters"],
): number {
  if (counters === "per-status") return counts[cause];
  const { kind } = returnRules[cause];
  let total = 0;
  for (const other of causes) {
    if (counters === "shared" || returnRules[other].kind === kind) total += counts[other];
  }
  return total;
}

/** How many causes of this kind send a request back; the next one leaves it in the error state. */
export function highestCount(cause: ReturnCause, capCounts: ResolvedBehaviour["capCounts"]): number {
  const { atMost } = returnRules[cause];
  return capCounts === "returns" ? atMost : atMost - 1;
}
