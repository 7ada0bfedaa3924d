import type { PlainRequest } from "../plain-exchange.ts";
import type { Outcome } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { readBearer } from "./authorize.ts";

/** Answers `DELETE /app-mgmt/v0/connections`: all tokens of the traveller whose token it carries end. */
export function answerRevocation({ method, headers }: PlainRequest, state: SandboxState): Outcome {
  const { accessTokens, refreshTokens } = state;
  if (method !== "DELETE") {
    return { status: 405, headers: { allow: "DELETE" }, reason: "This resource knows the method DELETE." };
  }
  const userId = accessTokens.ownerOf(readBearer(headers) ?? "");
  if (userId === undefined) {
    const challenge = { "www-authenticate": "Bearer" };
    return { status: 401, headers: challenge, reason: "The call needs the access token of a traveller." };
  }
  accessTokens.revoke(userId);
  refreshTokens.revoke(userId);
  return { status: 200 };
}
