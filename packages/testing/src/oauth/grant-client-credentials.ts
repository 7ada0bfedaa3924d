import type { SandboxAnswer } from "../sandbox-answer.ts";
import type { GrantRequest } from "./answer-token-request.ts";
import { issueAccessToken } from "./issue-tokens.ts";
import { refuseToken } from "./oauth-refusal.ts";

/** Client credentials (RFC 6749 §4.4): a token of the application, without a refresh token. */
export function grantClientCredentials(grant: GrantRequest): SandboxAnswer {
  const { scope: held } = grant.state.options;
  const scope = grant.form.get("scope") ?? held;
  const granted = held.split(" ");
  if (!scope.split(" ").every((name) => granted.includes(name))) return refuseToken(54);
  return { status: 200, data: issueAccessToken({ scope }, grant) };
}
