import type { UpdateStatus } from "@connection-requests/client";
import { createRecentEntries, saveEntries } from "./recent-entries.ts";
import type { SavedEntries } from "./recent-entries.ts";
import type { RequestState } from "../store/stored-request.ts";

/** Something that happened to one connection request. */
export interface LifeEvent {
  /** Number of the request. */
  readonly request: number;
  readonly what: "reported" | "leased" | "lapsed" | "returned" | "exchanged";
  readonly atMs: number;
  /** Where the request stands since then. */
  readonly state: RequestState;
  /** What was reported. */
  readonly status?: UpdateStatus;
  /** When it comes back, where it does. */
  readonly dueAtMs?: number;
  /** How many times of those that count together, and how many bring it back. */
  readonly count?: number;
  readonly highest?: number;
}

/** An event among the exchanges. */
export interface ChronicleEntry {
  readonly event: LifeEvent;
  /** How many exchanges were over before: while time stands still, times alone do not tell the order. */
  readonly exchangesBefore: number;
}

/** What happened to the connection requests of one sandbox, oldest first. */
export interface Chronicle {
  note(event: LifeEvent): void;
  entriesOf(request: number): readonly ChronicleEntry[];
  /** Whether the oldest entries are gone. */
  isCut(): boolean;
  save(): SavedEntries<ChronicleEntry>;
}

/** A sandbox that is served for days must not grow for ever. */
const capacity = 10_000;

/** Creates an empty chronicle, or continues a saved one; it keeps the last 10 000 events. */
export function createChronicle(
  countExchanges: () => number,
  saved?: SavedEntries<ChronicleEntry>,
): Chronicle {
  const entries = createRecentEntries(capacity, saved);
  return {
    note: (event) => entries.add({ event, exchangesBefore: countExchanges() }),
    entriesOf: (request) => entries.values().filter(({ event }) => event.request === request),
    isCut: () => entries.countAdded() > capacity,
    save: () => saveEntries(entries),
  };
}
