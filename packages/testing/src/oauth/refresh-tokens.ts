import type { Identifiers } from "../identifiers.ts";
import type { SandboxClock } from "../time/clock.ts";

/** Milliseconds after which a refresh token ends: six months. */
const lifetimeMs = 182 * 86_400_000;

/** The refresh tokens of one sandbox. Each is good for one refresh, which gives another. */
export interface RefreshTokens {
  issue(userId: string): { readonly token: string; readonly expiresAt: number };
  /** Uses a token up, and says whose it is; `undefined` if it is not good. */
  use(token: string): string | undefined;
  /** Ends all tokens of a user. */
  revoke(userId: string): void;
  save(): readonly IssuedRefreshToken[];
}

/** A token as it is kept; its position among all says which one it is. */
export interface IssuedRefreshToken {
  /** Empty once it is used or revoked. */
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Creates the register of refresh tokens, empty or continuing a saved one; they expire by the sandbox's clock. */
export function createRefreshTokens(
  clock: SandboxClock,
  identifiers: Identifiers,
  saved: readonly IssuedRefreshToken[] = [],
): RefreshTokens {
  const format = (identifier: string): string => `sandbox-refresh-${identifier}`;
  const issued = new Map(
    saved.map((token, index) => [format(identifiers.at("refresh-token", index)), token]),
  );
  const end = (token: string): void => {
    issued.set(token, { userId: "", expiresAt: 0 });
  };
  return {
    issue(userId) {
      const token = format(identifiers.next("refresh-token"));
      const expiresAt = clock.now() + lifetimeMs;
      issued.set(token, { userId, expiresAt });
      return { token, expiresAt };
    },
    use(token) {
      const found = issued.get(token);
      if (!found || found.expiresAt <= clock.now()) return undefined;
      end(token);
      return found.userId;
    },
    revoke(userId) {
      for (const [token, owner] of issued) if (owner.userId === userId) end(token);
    },
    save: () => [...issued.values()],
  };
}
