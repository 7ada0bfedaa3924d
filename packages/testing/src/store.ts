import type { ConnectionRequest } from "@connection-requests/client";
import { createOrderedQueue } from "./ordered-queue.ts";
import type { Ordered } from "./ordered-queue.ts";

/** A connection request that waits in the queue. */
export interface WaitingRequest extends Ordered {
  readonly request: ConnectionRequest;
  /** When a supplier last read the request token, in milliseconds since the epoch: from then on it is good for a while. */
  requestTokenReadAt: number;
}

/** Which part of the queue to look at. */
export interface PageQuery {
  /** Position of the first request, counted from 0. */
  readonly offset: number;
  readonly limit: number;
  /** Only requests in this state; positions then count those alone. */
  readonly status?: string | undefined;
}

/** A part of the queue, and whether anything waits behind it. */
export interface Page {
  readonly items: readonly WaitingRequest[];
  readonly isLast: boolean;
}

/** The queue of one sandbox: looking takes nothing out, removing moves the rest forward. */
export interface Store {
  /** How many requests were ever added. */
  countAdded(): number;
  add(request: ConnectionRequest, nowMs: number): WaitingRequest;
  find(id: string): WaitingRequest | undefined;
  /** The waiting request of the traveller with this login ID, which is the first e-mail address here. */
  findByLogin(login: string): WaitingRequest | undefined;
  findByRequestToken(requestToken: string): WaitingRequest | undefined;
  peek(query: PageQuery): Page;
  remove(waiting: WaitingRequest): void;
  /** Everything that waits, in queue order. */
  values(): readonly WaitingRequest[];
}

/** Creates an empty store. */
export function createStore(): Store {
  const queue = createOrderedQueue<WaitingRequest>();
  const byId = new Map<string, WaitingRequest>();
  const byLogin = new Map<string, WaitingRequest>();
  const byRequestToken = new Map<string, WaitingRequest>();
  let added = 0;
  return {
    countAdded: () => added,
    add(given, nowMs) {
      const request = freezeCopy(given);
      const waiting = { request, order: added, requestTokenReadAt: nowMs };
      added += 1;
      queue.append(waiting);
      byId.set(request.ID, waiting);
      const login = loginOf(request);
      if (login) byLogin.set(login, waiting);
      byRequestToken.set(request.requestToken, waiting);
      return waiting;
    },
    find: (id) => byId.get(id),
    findByLogin: (login) => (login ? byLogin.get(login.toLowerCase()) : undefined),
    findByRequestToken: (requestToken) => byRequestToken.get(requestToken),
    peek({ offset, limit, status }) {
      if (status === undefined) {
        return { items: queue.slice(offset, limit), isLast: offset + limit >= queue.size() };
      }
      const matching = queue.values().filter(({ request }) => request.status === status);
      return { items: matching.slice(offset, offset + limit), isLast: offset + limit >= matching.length };
    },
    remove(waiting) {
      queue.remove(waiting);
      const { request } = waiting;
      forget(byId, request.ID, waiting);
      forget(byRequestToken, request.requestToken, waiting);
      forget(byLogin, loginOf(request), waiting);
    },
    values: () => queue.values(),
  };
}

/** The caller keeps its object, and snapshots can be handed out without a copy. */
function freezeCopy(request: ConnectionRequest): ConnectionRequest {
  const { emailAddresses } = request;
  return Object.freeze({
    ...request,
    ...(emailAddresses && { emailAddresses: Object.freeze({ ...emailAddresses }) }),
  });
}

/** Two requests may share a login or a token when a test says so; the later one keeps the entry. */
function forget(index: Map<string, WaitingRequest>, key: string, waiting: WaitingRequest): void {
  if (index.get(key) === waiting) index.delete(key);
}

function loginOf({ emailAddresses }: ConnectionRequest): string {
  return emailAddresses?.email1?.toLowerCase() ?? "";
}
