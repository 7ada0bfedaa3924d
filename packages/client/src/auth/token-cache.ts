import type { Clock } from "../clock.ts";
import { AuthError } from "../errors.ts";
import type { AccessToken, TokenContext } from "./auth.ts";

/** An access token with the end of its life. */
export interface ExpiringToken extends AccessToken {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly obtainedAt: number;
}

/** A token is renewed when this much of its life is left, or a tenth of it if that is less. */
const renewalWindowMs = 60_000;

/** What the cache needs of the client that it serves; known once a client is connected. */
export interface CacheSettings {
  readonly clock: Clock;
  /** Milliseconds after which a request for a token is given up. */
  readonly totalTimeoutMs: number;
}

/**
 * Remembers the newest access token.
 *
 * - One flight: however many calls want a token, one request is under way at most.
 * - A token in the last minute of its life is used on while a new one is fetched.
 * - A token that the server refused is never given again.
 * - A flight that hangs, in a secret function or a store, is given up, and the next call starts another. What it may
 *   bring later is not taken: it is older than what is there.
 */
export class TokenCache {
  readonly #obtain: (context: TokenContext) => Promise<ExpiringToken>;
  readonly #settings: () => CacheSettings;
  #current: ExpiringToken | undefined;
  #rejected: string | undefined;
  #flight: Promise<ExpiringToken> | undefined;

  /** @param obtain asks for a new token; told of the refused one, which it must not give again. */
  constructor(obtain: (context: TokenContext) => Promise<ExpiringToken>, settings: () => CacheSettings) {
    this.#obtain = obtain;
    this.#settings = settings;
  }

  /** The current token at once, or a promise of a new one. */
  get({ rejectedToken }: TokenContext): AccessToken | Promise<AccessToken> {
    if (rejectedToken !== undefined && rejectedToken === this.#current?.token) {
      this.#rejected = rejectedToken;
      this.#current = undefined;
    }
    const current = this.#current;
    const now = this.#settings().clock.now();
    if (!current || now >= current.expiresAt) return this.#renew();
    // Failing early harms nobody: the call that finds the token expired will say so.
    if (now >= current.expiresAt - renewalWindow(current)) this.#renew().catch(() => undefined);
    return current;
  }

  #renew(): Promise<ExpiringToken> {
    if (this.#flight) return this.#flight;
    const flight = this.#withinTime(this.#obtain({ rejectedToken: this.#rejected }))
      .then((token) => (this.#current = token))
      .finally(() => {
        this.#flight = undefined;
      });
    this.#flight = flight;
    return flight;
  }

  #withinTime(token: Promise<ExpiringToken>): Promise<ExpiringToken> {
    const { clock, totalTimeoutMs } = this.#settings();
    return new Promise((resolve, reject) => {
      const message = `getToken got no access token within ${totalTimeoutMs} ms.`;
      const giveUp = (): void =>
        reject(new AuthError("auth-transient", message, { operationId: "getToken" }));
      const cancelTimer = clock.startTimer(giveUp, totalTimeoutMs);
      token.then(resolve, reject).finally(cancelTimer);
    });
  }
}

function renewalWindow({ expiresAt, obtainedAt }: ExpiringToken): number {
  return Math.min(renewalWindowMs, Math.max(0, expiresAt - obtainedAt) / 10);
}
