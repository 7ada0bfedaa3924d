import type { UpdateStatus } from "@connection-requests/client";
import { formatTime } from "./time/format-time.ts";
import { createRecentEntries, saveEntries } from "./journal/recent-entries.ts";
import type { SavedEntries } from "./journal/recent-entries.ts";
import { idOf, recipientOf } from "./store/request-document.ts";
import type { StoredRequest } from "./store/stored-request.ts";

/** An e-mail that a traveller would have got. */
export interface SandboxEmail {
  /** The traveller's first e-mail address, or the `userId` where there is none. */
  readonly to: string;
  /** `ID` of the request that it is about. */
  readonly connectionRequestId: string;
  /** What the supplier reported. */
  readonly status: UpdateStatus;
  /** The sandbox's time of sending, ISO 8601 in UTC. */
  readonly sentAt: string;
}

/** An e-mail as it is kept. */
export interface SentEmail extends Omit<SandboxEmail, "sentAt"> {
  readonly sentAtMs: number;
}

/** The e-mails of one sandbox, oldest first. */
export interface Outbox {
  /** Tells the traveller how the connection went. */
  send(stored: StoredRequest, status: UpdateStatus, atMs: number): void;
  emails(): readonly SandboxEmail[];
  save(): SavedEntries<SentEmail>;
}

/** A sandbox that is served for days must not grow for ever. */
const capacity = 100_000;

/** Creates an empty outbox, or continues a saved one; it keeps the last 100 000 e-mails. */
export function createOutbox(saved?: SavedEntries<SentEmail>): Outbox {
  const sent = createRecentEntries(capacity, saved);
  return {
    send: (stored, status, sentAtMs) =>
      sent.add({ to: recipientOf(stored), connectionRequestId: idOf(stored), status, sentAtMs }),
    emails: () =>
      sent
        .values()
        .map(({ sentAtMs, ...email }) => Object.freeze({ ...email, sentAt: formatTime(sentAtMs) })),
    save: () => saveEntries(sent),
  };
}
