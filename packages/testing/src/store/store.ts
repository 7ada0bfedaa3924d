import { createDueRequests } from "./due-requests.ts";
import type { DueRequests } from "./due-requests.ts";
import { createRequestIndex } from "./request-index.ts";
import type { RequestIndex } from "./request-index.ts";
import { createStoredRequest } from "./stored-request.ts";
import type { ArrivingRequest, StoredRequest } from "./stored-request.ts";
import { createWaitingQueue } from "./waiting-queue.ts";
import type { SavedQueue, WaitingQueue } from "./waiting-queue.ts";

/** The connection requests of one sandbox: those that wait, those that come back, and those that are done. */
export interface Store {
  readonly index: Omit<RequestIndex, "add" | "forget">;
  readonly queue: WaitingQueue;
  readonly due: DueRequests;
  /** How many requests ever arrived. */
  countArrived(): number;
  /** Whether a test chose how the `status` of a request reads. */
  hasChosenStatus(): boolean;
  /** Takes in a new request, at the end of the queue. */
  arrive(request: Omit<ArrivingRequest, "number">): StoredRequest;
  /** Notes that a request is done: neither waiting nor coming back. At least the last 100 000 are remembered. */
  finish(stored: StoredRequest): void;
  save(): SavedStore;
}

/** A store as a plain value. */
export interface SavedStore {
  readonly requests: readonly SavedRequest[];
  readonly queue: SavedQueue;
  /** Numbers of the requests that come back, the next one first. */
  readonly due: readonly number[];
  /** Numbers of the requests that are done, in order. */
  readonly finished: readonly number[];
  readonly countArrived: number;
}

/** A request as a plain value; what is written on demand is written again. */
export type SavedRequest = Omit<StoredRequest, "document" | "id">;

/** What is served for days must not remember everything for ever. */
const finishedCapacity = 100_000;

/** Creates a store; it is empty, or continues a saved one. */
export function createStore(saved?: SavedStore): Store {
  const index = createRequestIndex();
  const queue = createWaitingQueue(saved?.queue);
  const due = createDueRequests();
  const finished: StoredRequest[] = [];
  let countArrived = saved?.countArrived ?? 0;
  let hasChosenStatus = saved?.requests.some(({ given }) => given?.status !== undefined) ?? false;
  if (saved) refill({ index, queue, due, finished }, saved);
  return {
    index,
    queue,
    due,
    countArrived: () => countArrived,
    hasChosenStatus: () => hasChosenStatus,
    arrive(request) {
      const stored = createStoredRequest({ ...request, number: countArrived });
      countArrived += 1;
      hasChosenStatus ||= request.given?.status !== undefined;
      index.add(stored);
      queue.join(stored, "end");
      return stored;
    },
    finish(stored) {
      finished.push(stored);
      // Forgotten in large bites: taking one away each time would move all others.
      if (finished.length < 2 * finishedCapacity) return;
      for (const oldest of finished.splice(0, finishedCapacity)) index.forget(oldest);
    },
    save: () => ({
      requests: [...index.values()].map(({ document: _document, id: _id, ...fields }) => fields),
      queue: queue.save(),
      due: due.values().map(({ number }) => number),
      finished: finished.map(({ number }) => number),
      countArrived,
    }),
  };
}

interface StoreParts {
  readonly index: RequestIndex;
  readonly queue: WaitingQueue;
  readonly due: DueRequests;
  readonly finished: StoredRequest[];
}

function refill({ index, queue, due, finished }: StoreParts, saved: SavedStore): void {
  const byNumber = new Map<number, StoredRequest>();
  for (const fields of saved.requests) {
    const arrived = createStoredRequest(fields);
    const stored = Object.assign(arrived, fields, { given: arrived.given });
    byNumber.set(stored.number, stored);
    index.add(stored);
    if (stored.state === "waiting") queue.join(stored, "original");
  }
  const find = (number: number): StoredRequest => byNumber.get(number) as StoredRequest;
  for (const number of saved.due) due.add(find(number), find(number).dueAt as number);
  for (const number of saved.finished) finished.push(find(number));
}
