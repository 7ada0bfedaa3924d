import type { SandboxAnswer } from "../sandbox-answer.ts";
import { accessTokenLifetimeSeconds } from "./access-tokens.ts";
import type { TokenGrant } from "./access-tokens.ts";
import type { GrantRequest } from "./answer-token-request.ts";
import { homeOf } from "./home-of.ts";

/** Scope of a traveller's tokens: they do not open the supplier's queue. */
const travellerScope = "openid profile";

/** Issues an access token, as the reply to a token request (RFC 6749 §5.1). */
export function issueAccessToken(
  grant: TokenGrant,
  { request, state }: GrantRequest,
): Record<string, unknown> {
  return {
    expires_in: accessTokenLifetimeSeconds,
    scope: grant.scope,
    token_type: "Bearer",
    access_token: state.accessTokens.issue(grant),
    geolocation: homeOf(state, request),
  };
}

/** Issues the tokens of a traveller. */
export function issueTravellerTokens(userId: string, grant: GrantRequest): SandboxAnswer {
  const { token, expiresAt } = grant.state.refreshTokens.issue(userId);
  const data = {
    ...issueAccessToken({ scope: travellerScope, userId }, grant),
    refresh_token: token,
    // Unlike expires_in a point in time: seconds since the epoch.
    refresh_expires_in: Math.floor(expiresAt / 1000),
  };
  return { status: 200, data };
}
