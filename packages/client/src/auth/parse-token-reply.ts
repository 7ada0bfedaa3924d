import { apiError, isRedirect } from "../api-error.ts";
import type { FailedExchange } from "../api-error.ts";
import type { ConnectionRequestsError } from "../errors.ts";
import { readServerMessage } from "../read-server-message.ts";
import { readRetryAfter } from "../retry-delay.ts";
import { callError } from "../transport/call-error.ts";
import type { CallRecord } from "../transport/transport.ts";
import { readCorrelationId } from "../transport/with-correlation.ts";
import { readGeolocation } from "./geolocation.ts";
import { oauthErrorCode } from "./oauth-error-code.ts";

/** What the token endpoint gives (RFC 6749 §5.1), in the client's terms. */
export interface TokenReply {
  readonly accessToken: string;
  /** Absent in the reply to client credentials. */
  readonly refreshToken: string | undefined;
  /** When the access token was asked for, in milliseconds since the epoch. */
  readonly obtainedAt: number;
  /** When the access token expires, in milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Base URL for every later call with this token; undefined if absent or not a host of SAP Concur. */
  readonly geolocation: string | undefined;
  /** Scopes, in the order of the reply. */
  readonly scope: readonly string[];
}

/** The user lives at another data centre: where, and the error for those who cannot go there. */
export interface ElsewhereReply {
  readonly elsewhere: unknown;
  readonly error: ConnectionRequestsError;
}

/** What is known of a token request besides the answer. */
export interface TokenRequestContext {
  readonly call: CallRecord;
  /** Milliseconds since the epoch; life is counted from here, so a token never seems to live longer than it does. */
  readonly sentAt: number;
  /** What was sent: the server's words may repeat it, and errors must not. */
  readonly hidden: readonly unknown[];
  readonly now: number;
}

/** Access tokens live one hour if the reply does not say. */
const defaultLifeSeconds = 3600;

/** Reads the answer to a token request; throws if it is neither a token nor a pointer to another data centre. */
export function parseTokenReply(
  text: string,
  response: Response,
  context: TokenRequestContext,
): TokenReply | ElsewhereReply {
  const { call, sentAt } = context;
  if (isRedirect(response)) throw apiError(text, { ...context, response });
  const body = parseObject(text);
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn, geolocation } = body;
  if (!response.ok) return readRefusal(text, body, { ...context, response });
  if (typeof accessToken !== "string" || !accessToken) {
    throw callError(call, "auth-transient", "was answered with no token", { status: response.status });
  }
  return {
    accessToken,
    refreshToken: typeof refreshToken === "string" && refreshToken ? refreshToken : undefined,
    obtainedAt: sentAt,
    expiresAt: sentAt + (Number(expiresIn) > 0 ? Number(expiresIn) : defaultLifeSeconds) * 1000,
    geolocation: readGeolocation(geolocation) && String(geolocation),
    scope: String(body["scope"] ?? "")
      .split(" ")
      .filter(Boolean),
  };
}

function readRefusal(
  text: string,
  body: Readonly<Record<string, unknown>>,
  { call, hidden, response, now }: FailedExchange,
): ElsewhereReply {
  const { status, headers } = response;
  const oauthCode = Number.isInteger(Number(body["code"] ?? NaN)) ? Number(body["code"]) : undefined;
  const code = oauthErrorCode(oauthCode, status);
  const said = readServerMessage(text, headers.get("content-type"), hidden);
  const error = callError(call, code, `was refused with ${status}, code ${oauthCode}${said && `: ${said}`}`, {
    status,
    oauthCode,
    correlationId: readCorrelationId(response, call),
    retryAfterMs: readRetryAfter(headers.get("retry-after"), now),
  });
  if (code === "auth-elsewhere") return { elsewhere: body["geolocation"], error };
  throw error;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
