import type { ResolvedBehaviour } from "../behaviour.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { StoredRequest } from "../store/stored-request.ts";
import { hourMs } from "./report-rules.ts";

/** Hours that a lease lasts; looking leases nothing. */
const leaseHours: Readonly<Record<ResolvedBehaviour["reading"], number>> = {
  peek: 0,
  "lease-12-hours": 12,
  "lease-24-hours": 24,
};

/** Whether reading a page takes its requests out of the queue. */
export function doesReadingLease({ options }: SandboxState): boolean {
  return leaseHours[options.behaviour.reading] > 0;
}

/** Takes a waiting request out of the queue until the supplier reports on it, or the lease lapses. */
export function leaseRequest(
  stored: StoredRequest,
  { chronicle, clock, options, store }: SandboxState,
): void {
  const atMs = clock.now();
  const dueAtMs = atMs + leaseHours[options.behaviour.reading] * hourMs;
  store.queue.leave(stored);
  stored.state = "leased";
  store.due.add(stored, dueAtMs);
  chronicle.note({ request: stored.number, what: "leased", atMs, state: stored.state, dueAtMs });
}
