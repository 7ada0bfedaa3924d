import { ApiError, AuthError } from "./errors.ts";
import type { ConnectionRequestsError, ErrorDetails } from "./errors.ts";
import { readServerMessage } from "./read-server-message.ts";
import { isRedirect, redirectError } from "./redirect-error.ts";
import { readRetryAfter } from "./retry-delay.ts";
import { readCorrelationId } from "./transport/with-correlation.ts";
import { callDetails } from "./transport/call-error.ts";
import type { CallRecord } from "./transport/transport.ts";

/** What is known of an exchange that failed, besides the text of the answer. */
export interface FailedExchange {
  readonly response: Response;
  readonly call: CallRecord;
  /** Values of the call that the server's words may repeat, and errors must not. */
  readonly hidden: readonly string[];
  /** Milliseconds since the epoch, for a `Retry-After` that is a date. */
  readonly now: number;
}

/** The error for an answer that is not 2xx; its message carries the server's own words as far as they are harmless. */
export function apiError(text: string, exchange: FailedExchange): ConnectionRequestsError {
  const { response, call, hidden, now } = exchange;
  const { status, headers } = response;
  if (isRedirect(response)) return redirectError(response, call);
  const said = readServerMessage(text, headers.get("content-type"), hidden);
  const details = {
    ...callDetails(call, status === 408 || status >= 500),
    status,
    correlationId: readCorrelationId(response) ?? call.correlationId,
    retryAfterMs: readRetryAfter(headers.get("retry-after"), now),
  };
  if (status === 401 || status === 403) return accessError(said, exchange, details);
  return new ApiError(`${call.operationId} was answered with ${status}${said && `: ${said}`}.`, details);
}

/**
 * Tells an expired token from a missing scope, as far as the answer allows: `WWW-Authenticate` says it
 * (RFC 6750 §3.1); else a 403 to a token that is surely alive is about what the token may do.
 */
function accessError(said: string, { response, call }: FailedExchange, details: ErrorDetails): AuthError {
  const challenge = /\berror="?(\w+)/.exec(response.headers.get("www-authenticate") ?? "")?.[1];
  const isAlive = call.isTokenFresh || call.hasRenewedToken;
  const lacksScope =
    challenge === "insufficient_scope" || (challenge === undefined && response.status === 403 && isAlive);
  const why = lacksScope
    ? "the access token is valid but may not do this: check its scopes and the application's permissions"
    : "the access token was refused: it may have expired, been revoked, or belong to another host";
  const message = `${call.operationId} was answered with ${response.status}: ${why}${said && `. The server says: ${said}`}.`;
  return new AuthError(lacksScope ? "auth-scope-missing" : "auth-token-refused", message, details);
}
