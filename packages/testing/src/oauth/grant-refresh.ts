import type { SandboxAnswer } from "../sandbox-answer.ts";
import type { GrantRequest } from "./answer-token-request.ts";
import { homeOf, livesElsewhere } from "./home-of.ts";
import { issueTravellerTokens } from "./issue-tokens.ts";
import { refuseToken } from "./oauth-refusal.ts";

/** Refresh (RFC 6749 §6). The refresh token is used up, and another comes back: whoever keeps the old one learns it here. */
export function grantRefresh(grant: GrantRequest): SandboxAnswer {
  const { form, request, state } = grant;
  const token = form.get("refresh_token");
  if (!token) return refuseToken(106);
  if (livesElsewhere(state, request)) return refuseToken(16, { geolocation: homeOf(state, request) });
  const userId = state.refreshTokens.use(token);
  return userId === undefined ? refuseToken(108) : issueTravellerTokens(userId, grant);
}
