import type { SandboxState } from "../sandbox-state.ts";
import type { OrderedList } from "./ordered-list.ts";
import { statusOf } from "./request-document.ts";
import type { RequestState, StoredRequest } from "./stored-request.ts";

/** The requests that a list is about. */
export type Selection = Pick<OrderedList<StoredRequest>, "countUpTo" | "size" | "slice">;

/** The published states of the parameter `status`. "Processing" is the likeliest name for what a supplier works on. */
const stateByName: Readonly<Record<string, RequestState>> = {
  Pending: "waiting",
  Processing: "leased",
  Retry: "returning",
  Connected: "connected",
  Failed: "failed",
};

/** Selects what the parameter `status` asks for; without it, what waits. */
export function selectRequests(status: string | undefined, { options, store }: SandboxState): Selection {
  const { statusFilter } = options.behaviour;
  if (status === undefined || statusFilter === "ignored") return store.queue;
  if (statusFilter === "available") {
    // All that waits is pending, unless a test says otherwise.
    if (status === "Pending" && !store.hasChosenStatus()) return store.queue;
    const matching = store.queue.values().filter((stored) => statusOf(stored) === status);
    return selectFrom(matching, (stored) => stored.order);
  }
  if (status === "Pending") return store.queue;
  const matching = [...store.index.values()].filter(({ state }) => state === stateByName[status]);
  return selectFrom(matching, (stored) => stored.number);
}

function selectFrom(
  matching: readonly StoredRequest[],
  placeOf: (stored: StoredRequest) => number,
): Selection {
  return {
    size: () => matching.length,
    slice: (offset, limit) => matching.slice(offset, offset + limit),
    countUpTo: (last) => matching.filter((stored) => placeOf(stored) <= placeOf(last)).length,
  };
}
