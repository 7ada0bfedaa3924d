import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";

const challenge = { "www-authenticate": "Bearer" };

/** Checks the bearer token of a call (RFC 6750 §2.1). A token that ended answers 403, as the real API does. */
export function authorize(headers: PlainRequest["headers"], state: SandboxState): Refusal | undefined {
  if (!state.options.authorization) return undefined;
  const token = readBearer(headers);
  if (!token) return { status: 401, headers: challenge, reason: "The call needs a bearer token." };
  switch (state.accessTokens.check(token)) {
    case "valid":
      return undefined;
    case "unknown":
      return { status: 401, headers: challenge, reason: "The access token is not valid." };
    case "expired":
      return { status: 403, reason: "The access token has expired." };
    case "revoked":
      return { status: 403, reason: "The access token was revoked." };
    case "out-of-scope":
      return { status: 403, reason: "The access token lacks the scope CONREQ." };
  }
}

/** The bearer token of a request, if it has one. */
export function readBearer(headers: PlainRequest["headers"]): string | undefined {
  return /^bearer +(\S+)$/i.exec(readHeader(headers, "authorization") ?? "")?.[1];
}
