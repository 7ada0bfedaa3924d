import type { ConnectionRequestsError, ErrorCode } from "./errors.ts";
import { readServerMessage } from "./read-server-message.ts";
import { readRetryAfter } from "./retry-delay.ts";
import { callError } from "./transport/call-error.ts";
import { readCorrelationId } from "./transport/with-correlation.ts";
import type { CallRecord } from "./transport/transport.ts";

/** What is known of an exchange that failed, besides the text of the answer. */
export interface FailedExchange {
  readonly response: Response;
  readonly call: CallRecord;
  /** Values of the call that the server's words may repeat, and errors must not. */
  readonly hidden: readonly unknown[];
  /** Milliseconds since the epoch, for a `Retry-After` that is a date. */
  readonly now: number;
}

/** The error for an answer that is not 2xx; its message carries the server's own words as far as they are harmless. */
export function apiError(text: string, exchange: FailedExchange): ConnectionRequestsError {
  const { response, call, hidden, now } = exchange;
  const { status, headers } = response;
  const code = errorCode(response, call);
  const said = isRedirect(response) ? "" : readServerMessage(text, headers.get("content-type"), hidden);
  const what = `was answered with ${status}${explain(code, headers)}${said && `: ${said}`}`;
  return callError(call, code, what, {
    isSent: status === 408 || status >= 500,
    status,
    correlationId: readCorrelationId(response, call),
    retryAfterMs: readRetryAfter(headers.get("retry-after"), now),
  });
}

/**
 * Tells an expired token from a missing scope, as far as the answer allows: `WWW-Authenticate` says it
 * (RFC 6750 §3.1); else a 403 to a token that is surely alive is about what the token may do.
 */
function errorCode(response: Response, call: CallRecord): ErrorCode {
  const { status, headers } = response;
  if (isRedirect(response)) return "redirect";
  if (status !== 401 && status !== 403) return "api";
  const challenge = /\berror="?(\w+)/.exec(headers.get("www-authenticate") ?? "")?.[1];
  const isAlive = call.isTokenFresh || call.hasRenewedToken;
  const lacksScope = challenge ? challenge === "insufficient_scope" : status === 403 && isAlive;
  return lacksScope ? "auth-scope-missing" : "auth-token-refused";
}

function explain(code: ErrorCode, headers: Headers): string {
  if (code === "redirect") return describeRedirect(headers.get("location"));
  if (code === "auth-scope-missing") return ", the access token is alive but lacks a scope or permission";
  if (code === "auth-token-refused") return ", the access token may have expired or belong to another host";
  return "";
}

/** Whether an answer is a redirect; browsers hide its status and its target. */
export function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}

/** The host that a redirect leads to, and nothing else of its target. */
function describeRedirect(location: string | null): string {
  const host = location && URL.canParse(location) ? ` to ${new URL(location).host}` : "";
  return `, a redirect${host} that no token may follow: correct baseUrl`;
}
