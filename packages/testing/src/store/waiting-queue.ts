import { createOrderedList } from "./ordered-list.ts";
import type { OrderedList } from "./ordered-list.ts";
import type { StoredRequest } from "./stored-request.ts";

/** Where a request goes that joins the queue: behind all others, before all others, or where it stood before. */
export type QueuePosition = "end" | "front" | "original";

/** The requests that wait, read by position. */
export interface WaitingQueue extends Pick<
  OrderedList<StoredRequest>,
  "size" | "countUpTo" | "slice" | "values"
> {
  join(stored: StoredRequest, position: QueuePosition): void;
  leave(stored: StoredRequest): void;
  save(): SavedQueue;
}

/** The places that are given away: the next one at the front is one lower, the next one at the end is `next`. */
export interface SavedQueue {
  readonly first: number;
  readonly next: number;
}

/** Creates an empty queue; one that continues a saved one takes its requests back at their original places. */
export function createWaitingQueue(saved: SavedQueue = { first: 0, next: 0 }): WaitingQueue {
  const list = createOrderedList<StoredRequest>((left, right) => left.order - right.order);
  let { first, next } = saved;
  return {
    size: list.size,
    countUpTo: list.countUpTo,
    slice: list.slice,
    values: list.values,
    join(stored, position) {
      if (position === "end") stored.order = next++;
      if (position === "front") stored.order = first -= 1;
      list.insert(stored);
    },
    leave: (stored) => list.remove(stored),
    save: () => ({ first, next }),
  };
}
