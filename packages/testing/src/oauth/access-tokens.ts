import type { Identifiers } from "../identifiers.ts";
import type { SandboxClock } from "../time/clock.ts";

/** Scope of the tokens that may call this API. */
export const apiScope = "CONREQ";

/** How long an access token is good for, in seconds. */
export const accessTokenLifetimeSeconds = 3600;

/** What a token is worth at this moment. */
export type TokenStanding = "valid" | "unknown" | "expired" | "revoked" | "out-of-scope";

/** What a token is issued with. */
export interface TokenGrant {
  /** Space-separated. */
  readonly scope: string;
  /** The traveller it belongs to; absent for the application's own. */
  readonly userId?: string;
}

/** The access tokens of one sandbox. */
export interface AccessTokens {
  issue(grant: TokenGrant): string;
  /** Says whether a token may call the API now. */
  check(token: string): TokenStanding;
  /** The traveller a living token belongs to; `undefined` for all others. */
  ownerOf(token: string): string | undefined;
  /** Ends the tokens of a traveller, or of the application. */
  revoke(userId: string | undefined): void;
  save(): readonly IssuedToken[];
}

/** A token as it is kept; its position among all says which one it is, so that no token has to be written down. */
export interface IssuedToken extends TokenGrant {
  readonly expiresAt: number;
  readonly isRevoked?: boolean;
}

/** Creates the register of tokens, empty or continuing a saved one; they expire by the sandbox's clock. */
export function createAccessTokens(
  clock: SandboxClock,
  identifiers: Identifiers,
  saved: readonly IssuedToken[] = [],
): AccessTokens {
  const format = (identifier: string): string => `sandbox-access-${identifier}`;
  const issued = new Map(saved.map((token, index) => [format(identifiers.at("access-token", index)), token]));
  const isAlive = ({ expiresAt, isRevoked }: IssuedToken): boolean => !isRevoked && expiresAt > clock.now();
  return {
    issue(grant) {
      const token = format(identifiers.next("access-token"));
      issued.set(token, { ...grant, expiresAt: clock.now() + accessTokenLifetimeSeconds * 1000 });
      return token;
    },
    check(token) {
      const found = issued.get(token);
      if (!found) return "unknown";
      if (!isAlive(found)) return found.isRevoked ? "revoked" : "expired";
      return found.scope.split(" ").includes(apiScope) ? "valid" : "out-of-scope";
    },
    ownerOf(token) {
      const found = issued.get(token);
      return found && isAlive(found) ? found.userId : undefined;
    },
    revoke(userId) {
      for (const [token, grant] of issued)
        if (grant.userId === userId) issued.set(token, { ...grant, isRevoked: true });
    },
    save: () => [...issued.values()],
  };
}
