import { exchangeRequestToken } from "../life-cycle/request-tokens.ts";
import type { SandboxAnswer } from "../sandbox-answer.ts";
import type { GrantRequest } from "./answer-token-request.ts";
import { homeOf, livesElsewhere } from "./home-of.ts";
import { issueTravellerTokens } from "./issue-tokens.ts";
import { refuseToken } from "./oauth-refusal.ts";

/** The exchange of a request token for the tokens of its traveller. */
export function grantRequestToken(grant: GrantRequest): SandboxAnswer {
  const { form, request, state } = grant;
  if (form.get("credtype") !== "authtoken") return refuseToken(120);
  const userId = form.get("username");
  const requestToken = form.get("password");
  if (!userId) return refuseToken(51);
  if (!requestToken) return refuseToken(52);
  if (livesElsewhere(state, request)) return refuseToken(16, { geolocation: homeOf(state, request) });
  if (!exchangeRequestToken({ requestToken, userId }, state)) return refuseToken(5);
  return issueTravellerTokens(userId, grant);
}
