import { clientCredentials, createClient, isConnectionRequestsError } from "@connection-requests/client";
import type { Client, ConnectionRequestsError } from "@connection-requests/client";
import type { Sandbox } from "@connection-requests/testing";
import type { StressLedger } from "./stress-ledger.ts";

/** One of many suppliers. */
export interface SupplierPlace {
  readonly sandbox: Sandbox;
  readonly baseUrl: string;
  /** Where in the queue it begins to read: 0 at the front, nearly 1 at the end. */
  readonly share: number;
  /** Is told of each call that failed in the end. */
  noteFailure(error: ConnectionRequestsError): void;
}

/** Works through a day: lists, reports on what nobody else works on, and finds out what became of doubtful reports. */
export class Supplier {
  readonly #place: SupplierPlace;
  #client: Client;

  constructor(place: SupplierPlace) {
    this.#place = place;
    this.#client = this.#connect();
  }

  async work(ledger: StressLedger): Promise<void> {
    while (ledger.countUnclaimed() > 0 && !ledger.isLate()) {
      const offset = String(Math.floor(this.#place.share * ledger.countLeft()));
      const page = await this.#try(() => this.#client.listConnectionRequests({ limit: 10, offset }));
      for (const { ID } of page?.Items ?? []) if (ledger.claim(ID)) await this.#report(ID, ledger);
    }
  }

  async #report(id: string, ledger: StressLedger): Promise<void> {
    try {
      await this.#client.updateConnectionRequest({ id, status: ledger.status });
    } catch (error) {
      const { mayHaveBeenApplied, status } = this.#note(error);
      // One that waited a moment ago and is unknown now is lost: the comparison at the end of the day will say so.
      const isOver = status === 404 || (mayHaveBeenApplied && (await this.#isGone(id)));
      if (!isOver) return ledger.release(id);
    }
    ledger.settle(id);
  }

  /** What was reported does not wait any more. */
  async #isGone(id: string): Promise<boolean> {
    for (;;) {
      try {
        await this.#client.getConnectionRequest({ id });
        return false;
      } catch (error) {
        if (this.#note(error).status === 404) return true;
      }
    }
  }

  async #try<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await call();
    } catch (error) {
      this.#note(error);
      return undefined;
    }
  }

  #note(error: unknown): ConnectionRequestsError {
    if (!isConnectionRequestsError(error)) throw error;
    if (error.status !== 404) this.#place.noteFailure(error);
    // A fresh token that was revoked is not renewed by itself.
    if (error.code.startsWith("auth-")) this.#client = this.#connect();
    return error;
  }

  /** Tokens live in the sandbox's time; waits between attempts are short and real. */
  #connect(): Client {
    const { baseUrl, sandbox } = this.#place;
    const { clock, credentials } = sandbox;
    return createClient({
      auth: clientCredentials(credentials),
      baseUrl,
      random: () => 0.02,
      clock: {
        now: clock.now,
        elapsed: () => performance.now(),
        startTimer(callback, delayMs) {
          const timer = setTimeout(callback, delayMs);
          return () => clearTimeout(timer);
        },
      },
    });
  }
}
