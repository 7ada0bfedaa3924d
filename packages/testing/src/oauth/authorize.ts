import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";

const challenge = { "www-authenticate": "Bearer" };

/** Checks the bearer token of a call (RFC 6750 §2.1). An expired token answers 403, as the real API does. */
export function authorize(headers: PlainRequest["headers"], state: SandboxState): Refusal | undefined {
  if (!state.options.authorization) return undefined;
  const [, token] = /^bearer +(\S+)$/i.exec(readHeader(headers, "authorization") ?? "") ?? [];
  if (!token) return { status: 401, headers: challenge, reason: "The call needs a bearer token." };
  switch (state.accessTokens.check(token)) {
    case "valid":
      return undefined;
    case "unknown":
      return { status: 401, headers: challenge, reason: "The access token is not valid." };
    case "expired":
      return { status: 403, reason: "The access token has expired." };
    case "out-of-scope":
      return { status: 403, reason: "The access token lacks the scope CONREQ." };
  }
}
