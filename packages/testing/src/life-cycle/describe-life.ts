import type { UpdateStatus } from "@connection-requests/client";
import { idOf } from "../store/request-document.ts";
import type { RequestState, StoredRequest } from "../store/stored-request.ts";
import { formatTime } from "../time/format-time.ts";
import { noCounts } from "./count-returns.ts";

/** Where a connection request stands and how it came there; nothing personal and no secret. */
export interface ConnectionRequestLife {
  /** `ID` of the connection request. */
  readonly id: string;
  /** Where it stands. */
  readonly state: RequestState;
  /** How often each status was reported. */
  readonly reports: Readonly<Record<UpdateStatus, number>>;
  /** How often a lease ran out without a report. */
  readonly lapses: number;
  /** How often it was given to a supplier, alone or on a page. */
  readonly reads: number;
  /** When it came into the queue for the first time, ISO 8601 in UTC. */
  readonly arrivedAt: string;
  /** When it comes back into the queue, ISO 8601 in UTC; `null` if it does not. */
  readonly dueAt: string | null;
}

/** Tells the life of a request, as a value that does not change any more. */
export function describeLife(stored: StoredRequest): ConnectionRequestLife {
  const { state, counts, reads, arrivedAt, dueAt } = stored;
  const { lapse, ...returns } = counts ?? noCounts;
  return Object.freeze({
    id: idOf(stored),
    state,
    reports: Object.freeze({ CRSUC: state === "connected" ? 1 : 0, ...returns }),
    lapses: lapse,
    reads,
    arrivedAt: formatTime(arrivedAt),
    dueAt: dueAt === undefined ? null : formatTime(dueAt),
  });
}
