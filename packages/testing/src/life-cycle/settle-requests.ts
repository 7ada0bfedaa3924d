import type { SandboxState } from "../sandbox-state.ts";
import type { StoredRequest } from "../store/stored-request.ts";
import { countCause, endRequest, putBack } from "./change-request.ts";

/**
 * Puts back what is due by now, in order, each at its own time. Everything that looks at requests does this first, so that
 * no timer has to run.
 */
export function settleRequests(state: SandboxState): void {
  const { clock, store } = state;
  const nowMs = clock.now();
  for (let next = store.due.takeDue(nowMs); next; next = store.due.takeDue(nowMs)) {
    if (next.stored.state === "leased") lapseLease(next.stored, next.dueAt, state);
    else returnRequest(next.stored, next.dueAt, state);
  }
}

function returnRequest(stored: StoredRequest, atMs: number, state: SandboxState): void {
  putBack(stored, atMs, state);
  state.chronicle.note({ request: stored.number, what: "returned", atMs, state: stored.state });
}

/** Nobody reported on a request that was leased. */
function lapseLease(stored: StoredRequest, atMs: number, state: SandboxState): void {
  const { count, highest } = countCause(stored, "lapse", state);
  if (count <= highest) putBack(stored, atMs, state);
  else endRequest(stored, { state: "failed", atMs }, state);
  const { number: request } = stored;
  state.chronicle.note({ request, what: "lapsed", atMs, state: stored.state, count, highest });
}
