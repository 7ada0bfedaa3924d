import type { ConnectionRequestsError, ErrorCode } from "./errors.ts";
import { readServerMessage } from "./read-server-message.ts";
import { readRetryAfter } from "./retry-delay.ts";
import { callError } from "./transport/call-error.ts";
import { readCorrelationId } from "./transport/with-correlation.ts";
import type { CallRecord } from "./transport/transport.ts";

/** What is known of an exchange that failed. */
export interface FailedExchange {
  readonly call: CallRecord;
  readonly response: Response;
  /** The body of the answer. */
  readonly text: string;
  /** Values of the call that the server's words may repeat, and errors must not. */
  readonly hidden: readonly unknown[];
  /** Milliseconds since the epoch, for a `Retry-After` that is a date. */
  readonly now: number;
}

/** What an answer is taken for, unless it is a redirect. */
export interface Verdict {
  readonly code: ErrorCode;
  /** Goes on after the status. */
  readonly meaning: string;
  /** What only some errors say. */
  readonly details?: { readonly oauthCode: number | undefined };
}

/**
 * The error for an answer that is not 2xx; its message carries the server's own words as far as they are harmless.
 *
 * @param verdict what it is taken for; by default what a status of the API means.
 */
export function apiError(
  exchange: FailedExchange,
  verdict: Verdict = judgeStatus(exchange),
): ConnectionRequestsError {
  const { call, response, text, hidden, now } = exchange;
  const { status, headers } = response;
  const { code, meaning, details } = judgeRedirect(response) ?? verdict;
  const said = code === "redirect" ? "" : readServerMessage(text, headers.get("content-type"), hidden);
  const what = `was answered with ${status}${meaning}${said && `: ${said}`}`;
  return callError(call, code, what, {
    isSent: status === 408 || status >= 500,
    status,
    correlationId: readCorrelationId(response, call),
    retryAfterMs: readRetryAfter(headers.get("retry-after"), now),
    ...details,
  });
}

/**
 * Tells an expired token from a missing scope, as far as the answer allows: `WWW-Authenticate` says it
 * (RFC 6750 §3.1); else a 403 to a token that is surely alive is about what the token may do.
 */
function judgeStatus({ call, response: { status, headers } }: FailedExchange): Verdict {
  if (status !== 401 && status !== 403) return { code: "api", meaning: "" };
  const challenge = /\berror="?(\w+)/.exec(headers.get("www-authenticate") ?? "")?.[1];
  const isAlive = call.isTokenFresh || call.hasRenewedToken;
  return (challenge ? challenge === "insufficient_scope" : status === 403 && isAlive)
    ? { code: "auth-scope-missing", meaning: ", the access token is alive but lacks a scope or permission" }
    : {
        code: "auth-token-refused",
        meaning: ", the access token may have expired or belong to another host",
      };
}

/** Browsers hide the status of a redirect, and its target. Of the target nothing is shown but the host. */
function judgeRedirect({ type, status, headers }: Response): Verdict | undefined {
  if (type !== "opaqueredirect" && (status < 300 || status > 399)) return undefined;
  const location = headers.get("location");
  const isWeb = location && /^https?:/i.test(location) && URL.canParse(location);
  const host = isWeb ? ` to ${new URL(location).host}` : "";
  return { code: "redirect", meaning: `, a redirect${host} that no token may follow: correct baseUrl` };
}
