import type { Clock } from "../clock.ts";
import type { AccessToken, TokenContext } from "./auth.ts";

/** An access token with the end of its life. */
export interface ExpiringToken extends AccessToken {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly obtainedAt: number;
}

/** A token is renewed when this much of its life is left, or a tenth of it if that is less. */
const renewalWindowMs = 60_000;

/**
 * Remembers the newest access token.
 *
 * - One flight: however many calls want a token, one request is under way at most.
 * - A token in the last minute of its life is renewed; if that fails while it is still valid, it is used on.
 * - A token that the server refused is never given again.
 * - As there is one flight at most, what it brings is always newer than what is there, however slow it was.
 */
export class TokenCache {
  readonly #obtain: (context: TokenContext) => Promise<ExpiringToken>;
  readonly #clock: () => Clock;
  #current: ExpiringToken | undefined;
  #rejected: string | undefined;
  #flight: Promise<ExpiringToken> | undefined;

  /** @param obtain asks for a new token; told of the refused one, which it must not give again. */
  constructor(obtain: (context: TokenContext) => Promise<ExpiringToken>, clock: () => Clock) {
    this.#obtain = obtain;
    this.#clock = clock;
  }

  /** The current token at once, or a promise of a new one. */
  get({ rejectedToken }: TokenContext): AccessToken | Promise<AccessToken> {
    if (rejectedToken !== undefined && rejectedToken === this.#current?.token) {
      this.#rejected = rejectedToken;
      this.#current = undefined;
    }
    const current = this.#current;
    const now = this.#clock().now();
    if (!current || now >= current.expiresAt) return this.#renew();
    if (now < current.expiresAt - renewalWindow(current)) return current;
    return this.#renew().catch((failure: unknown) => {
      if (this.#clock().now() < current.expiresAt) return current;
      throw failure;
    });
  }

  #renew(): Promise<ExpiringToken> {
    this.#flight ??= this.#obtain({ rejectedToken: this.#rejected })
      .then((token) => (this.#current = token))
      .finally(() => {
        this.#flight = undefined;
      });
    return this.#flight;
  }
}

function renewalWindow({ expiresAt, obtainedAt }: ExpiringToken): number {
  return Math.min(renewalWindowMs, Math.max(0, expiresAt - obtainedAt) / 10);
}
