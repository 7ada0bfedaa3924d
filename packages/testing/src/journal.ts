import type { OperationId } from "./operations.ts";

/** One HTTP exchange, as far as it holds nothing personal and no secret. */
export interface JournalEntry {
  /** The operation that was called; `undefined` for the token endpoint and for what is not in the description. */
  readonly operationId: OperationId | undefined;
  readonly method: string;
  /** As it was sent, without the query. */
  readonly path: string;
  /** Parameters as they were sent, a list where one was given twice; `user`, a person's login, is left out. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** Status of the answer. */
  readonly status: number;
  readonly correlationId: string;
  /** Virtual time of the exchange, ISO 8601 in UTC. */
  readonly at: string;
}

/** What was asked of one sandbox, oldest first. */
export interface Journal {
  record(entry: JournalEntry): void;
  entries(): readonly JournalEntry[];
}

/** A sandbox that is served for days must not grow for ever. */
const capacity = 10_000;

/** Creates an empty journal; it keeps the last 10 000 exchanges. */
export function createJournal(): Journal {
  const entries: JournalEntry[] = [];
  return {
    record(entry) {
      // Forgotten in large bites: taking one away each time would move all others.
      if (entries.length >= 2 * capacity) entries.splice(0, capacity);
      entries.push(Object.freeze({ ...entry, parameters: withoutLogin(entry.parameters) }));
    },
    entries: () => entries.slice(-capacity),
  };
}

function withoutLogin({
  user: _login,
  ...parameters
}: JournalEntry["parameters"]): JournalEntry["parameters"] {
  return parameters;
}
