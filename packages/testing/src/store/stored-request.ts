import type { ConnectionRequest, UpdateStatus } from "@connection-requests/client";
import type { ReturnCause } from "../life-cycle/report-rules.ts";

/**
 * Where a connection request stands.
 *
 * - `waiting`: in the queue.
 * - `leased`: given to a supplier who has not answered yet; only where reading leases.
 * - `returning`: reported, and on its way back into the queue.
 * - `connected`: reported as a success; gone, with its request token.
 * - `failed`: in the error state; not returned.
 */
export type RequestState = "waiting" | "leased" | "returning" | "connected" | "failed";

/** How often what sent a request out of the queue. */
export type CauseCounts = Readonly<Record<ReturnCause, number>>;

/** A connection request of one sandbox: what it was made from, and what became of it. */
export interface StoredRequest {
  /** Counts the requests of a sandbox in the order of arrival, from 0. */
  readonly number: number;
  readonly seed: number;
  /** What is not made up; frozen. */
  readonly given: Partial<ConnectionRequest> | undefined;
  /** Milliseconds since the epoch, as all times here. */
  readonly arrivedAt: number;
  state: RequestState;
  changedAt: number;
  /** Its place in the queue: lower ones stand before it. */
  order: number;
  /** When it comes back, while it is leased or returning. */
  dueAt: number | undefined;
  /** Its place among those that are due at the same time. */
  dueOrder: number;
  /** `undefined` until the first report or lapse. */
  counts: CauseCounts | undefined;
  lastReport: UpdateStatus | undefined;
  /** How often it was given to a supplier, alone or on a page. */
  reads: number;
  /** From when on the request token is good for a while. */
  tokenGivenAt: number;
  /** How often the request token was replaced. */
  tokenGeneration: number;
  tokenExchanges: number;
  /** `ID`, written when somebody asks for it. */
  id: string | undefined;
  /** The request as it is read, written when somebody reads it, until something changes. */
  document: ConnectionRequest | undefined;
}

/** What a request arrives with. */
export type ArrivingRequest = Pick<StoredRequest, "number" | "seed" | "given" | "arrivedAt">;

/** Creates the record of a request that arrives; its place in the queue is still open. */
export function createStoredRequest({ number, seed, given, arrivedAt }: ArrivingRequest): StoredRequest {
  return {
    number,
    seed,
    given: given && freezeCopy(given),
    arrivedAt,
    state: "waiting",
    changedAt: arrivedAt,
    order: 0,
    dueAt: undefined,
    dueOrder: 0,
    counts: undefined,
    lastReport: undefined,
    reads: 0,
    tokenGivenAt: arrivedAt,
    tokenGeneration: 0,
    tokenExchanges: 0,
    id: undefined,
    document: undefined,
  };
}

/** Whether a supplier can report on it now. */
export function isAvailable({ state }: StoredRequest): boolean {
  return state === "waiting" || state === "leased";
}

/** Whether a supplier may still report on it, now or when it is back. */
export function isOpen(stored: StoredRequest): boolean {
  return isAvailable(stored) || stored.state === "returning";
}

/** The caller keeps its object, what is read can be handed out without a copy, and nothing gets lost in JSON. */
function freezeCopy(given: Partial<ConnectionRequest>): Partial<ConnectionRequest> {
  const { emailAddresses } = given;
  const copy = { ...given, ...(emailAddresses && { emailAddresses: Object.freeze({ ...emailAddresses }) }) };
  const defined = Object.entries(copy).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(defined));
}
