import type { UpdateStatus } from "@connection-requests/client";
import type { FaultKind } from "../faults/fault.ts";
import { formatTime } from "../time/format-time.ts";
import type { OperationId } from "../operations.ts";
import { createRecentEntries, saveEntries } from "./recent-entries.ts";
import type { SavedEntries } from "./recent-entries.ts";

/** What an exchange was: one of the API's operations, a call of the token endpoint, or the end of a connection. */
export type JournalOperation = OperationId | "token" | "revoke";

/** One HTTP exchange, as far as it holds nothing personal and no secret. */
export interface JournalEntry {
  /** The operation that was called; `undefined` for what is not in the description. */
  readonly operationId: JournalOperation | undefined;
  /** HTTP method, in capitals. */
  readonly method: string;
  /** As it was sent, without the query. */
  readonly path: string;
  /** Parameters as they were sent, a list where one was given twice; `user`, a person's login, is left out. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** What an update said; `undefined` for everything else, and for bodies that break the description. */
  readonly reported: UpdateStatus | undefined;
  /** IDs of the connection requests that were given, created or updated, in order. */
  readonly connectionRequestIds: readonly string[];
  /** Status of the answer as it was sent; 0 where a fault let nothing of it through. */
  readonly status: number;
  /** The fault that struck; `undefined` where none did. */
  readonly fault: FaultKind | undefined;
  /** `concur-correlationid` of the exchange: the caller's, if one was sent. */
  readonly correlationId: string;
  /** The sandbox's time of the exchange, ISO 8601 in UTC. */
  readonly at: string;
}

/** An exchange as it is kept. */
export interface Exchange extends Omit<JournalEntry, "at" | "fault"> {
  readonly atMs: number;
  readonly fault?: FaultKind;
}

/** A fault, and the status that was sent on its account; absent if it is that of the API. */
export interface Blame {
  readonly fault: FaultKind;
  readonly status?: number;
}

/** What was asked of one sandbox, oldest first. */
export interface Journal {
  record(exchange: Exchange): void;
  /** Puts a fault into whatever is recorded from now on; `undefined` ends that. */
  blameNext(blame: Blame | undefined): void;
  /** How many exchanges were ever recorded. */
  countRecorded(): number;
  /** Whether the oldest exchanges are gone. */
  isCut(): boolean;
  entries(): readonly JournalEntry[];
  save(): SavedEntries<Exchange>;
}

/** A sandbox that is served for days must not grow for ever. */
const capacity = 10_000;

/** Creates an empty journal, or continues a saved one; it keeps the last 10 000 exchanges and tells of each new one. */
export function createJournal(
  onExchange: ((entry: JournalEntry) => void) | undefined,
  saved?: SavedEntries<Exchange>,
): Journal {
  const exchanges = createRecentEntries(capacity, saved);
  let blame: Blame | undefined;
  return {
    record(exchange) {
      const kept = withoutLogin({ ...exchange, ...blame });
      exchanges.add(kept);
      onExchange?.(toEntry(kept));
    },
    blameNext: (next) => void (blame = next),
    countRecorded: exchanges.countAdded,
    isCut: () => exchanges.countAdded() > capacity,
    entries: () => exchanges.values().map(toEntry),
    save: () => saveEntries(exchanges),
  };
}

function withoutLogin(exchange: Exchange): Exchange {
  if (!("user" in exchange.parameters)) return exchange;
  const { user: _login, ...parameters } = exchange.parameters;
  return { ...exchange, parameters };
}

function toEntry({ atMs, ...exchange }: Exchange): JournalEntry {
  return Object.freeze({
    ...exchange,
    fault: exchange.fault,
    parameters: Object.freeze({ ...exchange.parameters }),
    connectionRequestIds: Object.freeze([...exchange.connectionRequestIds]),
    at: formatTime(atMs),
  });
}
