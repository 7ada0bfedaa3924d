import type { SandboxClock } from "../clock.ts";
import type { Identifiers } from "../identifiers.ts";

/** Scope of the tokens that may call this API. */
export const apiScope = "CONREQ";

/** How long an access token is good for, in seconds. */
export const accessTokenLifetimeSeconds = 3600;

/** What a token is worth at this moment. */
export type TokenStanding = "valid" | "unknown" | "expired" | "out-of-scope";

/** The access tokens of one sandbox. */
export interface AccessTokens {
  issue(scope: string): string;
  /** Says whether a token may call the API now. */
  check(token: string): TokenStanding;
}

interface IssuedToken {
  readonly expiresAt: number;
  readonly scope: string;
}

/** Creates the register of tokens; they expire by the sandbox's clock. */
export function createAccessTokens(clock: SandboxClock, identifiers: Identifiers): AccessTokens {
  const issued = new Map<string, IssuedToken>();
  return {
    issue(scope) {
      const token = `sandbox-access-${identifiers.next("access-token")}`;
      issued.set(token, { expiresAt: clock.now() + accessTokenLifetimeSeconds * 1000, scope });
      return token;
    },
    check(token) {
      const found = issued.get(token);
      if (!found) return "unknown";
      if (found.expiresAt <= clock.now()) return "expired";
      return found.scope.split(" ").includes(apiScope) ? "valid" : "out-of-scope";
    },
  };
}
