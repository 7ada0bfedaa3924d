import type { AccessToken, TokenContext } from "./auth.ts";

/** An access token with the end of its life. */
export interface ExpiringToken extends AccessToken {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly obtainedAt: number;
}

/** A token is renewed when this much of its life is left, or a tenth of it if that is less. */
const renewalWindowMs = 60_000;

/** What the cache needs to know. */
export interface TokenCacheSettings {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /**
   * Asks for a new token, in bounded time; told of the refused one, which it must not give again. Aborted when nobody
   * waits for it any more.
   */
  readonly obtain: (context: TokenContext) => Promise<ExpiringToken>;
  /** Whether obtaining a token uses something up: then it is never aborted, as what it brings would be lost. */
  readonly isOneTime: boolean;
}

/** A request for a token, and how many wait for it. */
interface Flight {
  readonly token: Promise<ExpiringToken>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Remembers the newest access token.
 *
 * - One flight: however many calls want a token, one request is under way at most.
 * - A flight ends when the last call that waits for it does; a later call starts another.
 * - A token in the last minute of its life is used on while a new one is fetched. Nobody waits for that flight: it goes
 *   on until its own time-outs, and keeps a process alive no longer than these.
 * - A token that the server refused is never given again.
 */
export class TokenCache {
  readonly #settings: TokenCacheSettings;
  #current: ExpiringToken | undefined;
  #rejected: string | undefined;
  #flight: Flight | undefined;

  constructor(settings: TokenCacheSettings) {
    this.#settings = settings;
  }

  /** The current token at once, or a promise of a new one. */
  get({ rejectedToken, signal }: TokenContext): AccessToken | Promise<AccessToken> {
    if (rejectedToken !== undefined && rejectedToken === this.#current?.token) {
      this.#rejected = rejectedToken;
      this.#current = undefined;
    }
    const current = this.#current;
    const now = this.#settings.now();
    if (!current || now >= current.expiresAt) return this.#wait(signal);
    // Failing early harms nobody: the call that finds the token expired will say so.
    if (now >= current.expiresAt - renewalWindow(current)) this.#fly().token.catch(() => undefined);
    return current;
  }

  async #wait(signal: AbortSignal | undefined): Promise<ExpiringToken> {
    signal?.throwIfAborted();
    const flight = this.#fly();
    const leave = (): void => this.#leave(flight);
    flight.waiting += 1;
    signal?.addEventListener("abort", leave);
    try {
      return await flight.token;
    } finally {
      signal?.removeEventListener("abort", leave);
    }
  }

  #leave(flight: Flight): void {
    flight.waiting -= 1;
    if (flight.waiting > 0 || this.#settings.isOneTime) return;
    this.#end(flight);
    flight.controller.abort();
  }

  /** The flight under way, or a new one. */
  #fly(): Flight {
    if (this.#flight) return this.#flight;
    const controller = new AbortController();
    const context = { rejectedToken: this.#rejected, signal: controller.signal };
    const token = this.#settings
      .obtain(context)
      .then((obtained) => (this.#current = obtained))
      .finally(() => this.#end(flight));
    const flight: Flight = { token, controller, waiting: 0 };
    return (this.#flight = flight);
  }

  /** A later one may be under way already. */
  #end(flight: Flight): void {
    if (this.#flight === flight) this.#flight = undefined;
  }
}

function renewalWindow({ expiresAt, obtainedAt }: ExpiringToken): number {
  return Math.min(renewalWindowMs, Math.max(0, expiresAt - obtainedAt) / 10);
}
