import { apiError } from "../api-error.ts";
import type { FailedExchange } from "../api-error.ts";
import type { ConnectionRequestsError } from "../errors.ts";
import { readGeolocation } from "./geolocation.ts";
import { oauthErrorCode } from "./oauth-error-code.ts";

/** What the token endpoint gives (RFC 6749 §5.1), in the client's terms. */
export interface TokenReply {
  /** Lives one hour. A secret. */
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

/** The fields of an answer as they travelled; none if the text is no JSON object. */
export type ReplyFields = Readonly<Record<string, unknown>>;

/** Access tokens live one hour if the reply does not say. */
const defaultLifeSeconds = 3600;

/** Reads the text of an answer of the token endpoint. */
export function parseReplyFields(text: string): ReplyFields {
  try {
    return Object(JSON.parse(text)) as ReplyFields;
  } catch {
    return {};
  }
}

/**
 * The tokens of a reply; undefined if it has none.
 *
 * @param sentAt milliseconds since the epoch: life is counted from here, so no token seems to live longer than it does.
 */
export function readTokens(fields: ReplyFields, sentAt: number): TokenReply | undefined {
  const { access_token: accessToken, refresh_token: refreshToken, geolocation, scope } = fields;
  if (typeof accessToken !== "string" || !accessToken) return undefined;
  const lifeSeconds = Number(fields["expires_in"]);
  return {
    accessToken,
    refreshToken: typeof refreshToken === "string" && refreshToken ? refreshToken : undefined,
    obtainedAt: sentAt,
    expiresAt: sentAt + (lifeSeconds > 0 ? lifeSeconds : defaultLifeSeconds) * 1000,
    geolocation: readGeolocation(geolocation) && String(geolocation),
    scope: String(scope ?? "")
      .split(" ")
      .filter(Boolean),
  };
}

/** The error for an answer that refuses tokens (RFC 6749 §5.2). */
export function refusalError(fields: ReplyFields, exchange: FailedExchange): ConnectionRequestsError {
  const given = fields["code"];
  const oauthCode = Number.isInteger(Number(given ?? NaN)) ? Number(given) : undefined;
  return apiError(exchange, {
    code: oauthErrorCode(oauthCode, exchange.response.status),
    meaning: oauthCode === undefined ? "" : `, code ${oauthCode}`,
    details: { oauthCode },
  });
}
