import type { AccessToken } from "../auth/auth.ts";
import type { Clock } from "../clock.ts";

/** So many tokens are remembered: a function may alternate between a few. */
const mostTokens = 8;

/**
 * Knows how old tokens are: since they were first used here, or since they were obtained, if that is longer.
 * The wall clock may jump; the time since the first use does not notice, so a token never seems younger than it is.
 */
export class TokenAge {
  readonly #clock: Clock;
  readonly #firstUses = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Says that a token is about to be used. */
  noteUse({ token }: AccessToken): void {
    const uses = this.#firstUses;
    if (uses.has(token)) return;
    const [oldest] = uses.keys();
    if (oldest !== undefined && uses.size >= mostTokens) uses.delete(oldest);
    uses.set(token, this.#clock.elapsed());
  }

  /** Milliseconds; Infinity for a token that is not remembered. */
  of({ token, obtainedAt = Infinity }: AccessToken): number {
    const clock = this.#clock;
    return Math.max(clock.elapsed() - (this.#firstUses.get(token) ?? -Infinity), clock.now() - obtainedAt);
  }
}
