import type { SandboxState } from "../sandbox-state.ts";
import type { RequestState, StoredRequest } from "../store/stored-request.ts";
import { countOne, countTogether, highestCount } from "./count-returns.ts";
import type { ReturnCause } from "./report-rules.ts";

/** How often what counts together has happened, and up to which number the request comes back. */
export interface CountedCause {
  readonly count: number;
  readonly highest: number;
}

/** Counts what sends a request away. */
export function countCause(
  stored: StoredRequest,
  cause: ReturnCause,
  { options }: SandboxState,
): CountedCause {
  const { counters, capCounts } = options.behaviour;
  stored.counts = countOne(stored.counts, cause);
  const count = countTogether(stored.counts, cause, counters);
  const highest = highestCount(cause, capCounts);
  return { count, highest };
}

/** Puts a request back into the queue. */
export function putBack(stored: StoredRequest, atMs: number, { options, store }: SandboxState): void {
  changeState(stored, "waiting", atMs);
  store.queue.join(stored, options.behaviour.returnPosition);
}

/** Ends the life of a request that was taken out before. */
export function endRequest(
  stored: StoredRequest,
  end: { readonly state: "connected" | "failed"; readonly atMs: number },
  { store }: SandboxState,
): void {
  changeState(stored, end.state, end.atMs);
  store.finish(stored);
}

/** Changes where a request stands; it then reads differently. */
export function changeState(stored: StoredRequest, state: RequestState, atMs: number): void {
  stored.state = state;
  stored.changedAt = atMs;
  stored.document = undefined;
}
