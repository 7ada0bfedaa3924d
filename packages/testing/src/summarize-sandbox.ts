import type { SandboxState } from "./sandbox-state.ts";
import type { RequestState } from "./store/stored-request.ts";
import { formatTime } from "./time/format-time.ts";

/** A sandbox in a few numbers: what `console.log`, `JSON.stringify` and test runners print of it. */
export interface SandboxSummary extends Readonly<Record<RequestState, number>> {
  /** The sandbox's time, ISO 8601 in UTC. */
  readonly now: string;
  /** When the next request comes back into the queue, ISO 8601 in UTC; `null` if none will. */
  readonly nextDueAt: string | null;
  /** E-mails that travellers were sent. */
  readonly emails: number;
  /** HTTP exchanges in the journal. */
  readonly requests: number;
}

/** Counts what is in a sandbox, without any token, secret or person. */
export function summarizeSandbox({ clock, journal, outbox, store }: SandboxState): SandboxSummary {
  const counts = { waiting: 0, leased: 0, returning: 0, connected: 0, failed: 0 };
  for (const { state } of store.index.values()) counts[state] += 1;
  const nextDueAt = store.due.values()[0]?.dueAt;
  return {
    now: formatTime(clock.now()),
    ...counts,
    nextDueAt: nextDueAt === undefined ? null : formatTime(nextDueAt),
    emails: outbox.emails().length,
    requests: journal.entries().length,
  };
}
