import type { ConnectionRequest, UpdateStatus } from "@connection-requests/client";

/** An e-mail that a traveller would have got. */
export interface SandboxEmail {
  /** The traveller's first e-mail address, or the `userId` where there is none. */
  readonly to: string;
  readonly connectionRequestId: string;
  /** What the supplier reported. */
  readonly status: UpdateStatus;
  /** Virtual time of sending, ISO 8601 in UTC. */
  readonly sentAt: string;
}

/** The e-mails of one sandbox, oldest first. */
export interface Outbox {
  /** Tells the traveller how the connection went, if this status is one that travellers are told of. */
  notify(request: ConnectionRequest, status: UpdateStatus, nowMs: number): void;
  emails(): readonly SandboxEmail[];
}

/** `CRRET` is the supplier's own trouble: the only report that the traveller does not hear of. */
const silentStatus: UpdateStatus = "CRRET";

/** Creates an empty outbox. */
export function createOutbox(): Outbox {
  const emails: SandboxEmail[] = [];
  return {
    notify({ ID, userId, emailAddresses }, status, nowMs) {
      if (status === silentStatus) return;
      const to = emailAddresses?.email1 ?? userId;
      emails.push(
        Object.freeze({ to, connectionRequestId: ID, status, sentAt: new Date(nowMs).toISOString() }),
      );
    },
    emails: () => [...emails],
  };
}
