import { createOrderedList } from "./ordered-list.ts";
import type { StoredRequest } from "./stored-request.ts";

/** The requests that come back into the queue at some time. Nothing wakes them: whoever looks at the queue asks first. */
export interface DueRequests {
  add(stored: StoredRequest, dueAt: number): void;
  remove(stored: StoredRequest): void;
  /** Takes out the next request that is due by now; those due at the same time in the order in which they were added. */
  takeDue(nowMs: number): { readonly stored: StoredRequest; readonly dueAt: number } | undefined;
  /** All of them, the next one first. */
  values(): readonly StoredRequest[];
}

/** Creates an empty list. */
export function createDueRequests(): DueRequests {
  const list = createOrderedList<StoredRequest>(compareDue);
  let added = 0;
  const remove = (stored: StoredRequest): void => {
    list.remove(stored);
    stored.dueAt = undefined;
  };
  return {
    add(stored, dueAt) {
      stored.dueAt = dueAt;
      stored.dueOrder = added += 1;
      list.insert(stored);
    },
    remove,
    takeDue(nowMs) {
      const stored = list.first();
      const dueAt = stored?.dueAt;
      if (!stored || dueAt === undefined || dueAt > nowMs) return undefined;
      remove(stored);
      return { stored, dueAt };
    },
    values: list.values,
  };
}

function compareDue(left: StoredRequest, right: StoredRequest): number {
  return (left.dueAt ?? 0) - (right.dueAt ?? 0) || left.dueOrder - right.dueOrder;
}
