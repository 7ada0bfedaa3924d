import type { UpdateStatus } from "@connection-requests/client";
import type { SandboxState } from "../sandbox-state.ts";
import type { StoredRequest } from "../store/stored-request.ts";
import { changeState, countCause, endRequest } from "./change-request.ts";
import { isTravellerTold, returnRules } from "./report-rules.ts";

/** Takes an available request out on a supplier's report: it is connected, comes back, or has failed. */
export function reportRequest(stored: StoredRequest, status: UpdateStatus, state: SandboxState): void {
  const { chronicle, clock, outbox, store } = state;
  const { number: request } = stored;
  const atMs = clock.now();
  if (stored.state === "leased") store.due.remove(stored);
  else store.queue.leave(stored);
  stored.lastReport = status;
  if (isTravellerTold(status)) outbox.send(stored, status, atMs);
  if (status === "CRSUC") {
    endRequest(stored, { state: "connected", atMs }, state);
    return chronicle.note({ request, what: "reported", atMs, state: stored.state, status });
  }
  const { count, highest } = countCause(stored, status, state);
  if (count > highest) {
    endRequest(stored, { state: "failed", atMs }, state);
    return chronicle.note({ request, what: "reported", atMs, state: stored.state, status, count, highest });
  }
  const dueAtMs = atMs + returnRules[status].afterMs;
  changeState(stored, "returning", atMs);
  store.due.add(stored, dueAtMs);
  chronicle.note({ request, what: "reported", atMs, state: stored.state, status, dueAtMs, count, highest });
}
