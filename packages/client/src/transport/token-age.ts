import type { AccessToken } from "../auth/auth.ts";
import type { Clock } from "../clock.ts";

/** So many tokens are remembered: a function may alternate between a few. */
const mostTokens = 8;

/**
 * How old a token is, in milliseconds: since it was first used here, or since it was obtained, if that is longer.
 * The wall clock may jump; the time since the first use does not notice, so a token never seems younger than it is.
 */
export function createTokenAge(clock: Clock): (access: AccessToken) => number {
  const firstUses = new Map<string, number>();
  return ({ token, obtainedAt = Infinity }) => {
    let firstUse = firstUses.get(token);
    if (firstUse === undefined) {
      const [oldest] = firstUses.keys();
      if (oldest !== undefined && firstUses.size >= mostTokens) firstUses.delete(oldest);
      firstUse = clock.elapsed();
      firstUses.set(token, firstUse);
    }
    return Math.max(clock.elapsed() - firstUse, clock.now() - obtainedAt);
  };
}
