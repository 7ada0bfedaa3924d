import { AuthError } from "../errors.ts";
import { keepPlainWords } from "../redact.ts";
import { isRedirect, redirectError } from "../redirect-error.ts";
import { callDetails } from "../transport/call-error.ts";
import type { CallRecord } from "../transport/transport.ts";
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
  readonly error: AuthError;
}

/** What is known of a token request besides the answer. */
export interface TokenRequestContext {
  readonly call: CallRecord;
  /** Milliseconds since the epoch; life is counted from here, so a token never seems to live longer than it does. */
  readonly sentAt: number;
  /** What was sent: the server's words may repeat it, and errors must not. */
  readonly hidden: readonly string[];
}

/** Access tokens live one hour if the reply does not say. */
const defaultLifeSeconds = 3600;

/** Reads the answer to a token request. */
export async function parseTokenReply(
  response: Response,
  context: TokenRequestContext,
): Promise<TokenReply | ElsewhereReply> {
  if (isRedirect(response)) throw redirectError(response, context.call);
  const body = parseObject(await response.text());
  if (!response.ok) return readRefusal(response, body, context);
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn, geolocation } = body;
  if (typeof accessToken !== "string" || accessToken === "") {
    throw tokenError("auth-transient", "was answered with something that is no token", { response, context });
  }
  const lifeSeconds = Number(expiresIn) > 0 ? Number(expiresIn) : defaultLifeSeconds;
  return {
    accessToken,
    refreshToken: typeof refreshToken === "string" && refreshToken ? refreshToken : undefined,
    obtainedAt: context.sentAt,
    expiresAt: context.sentAt + lifeSeconds * 1000,
    geolocation: readGeolocation(geolocation) && String(geolocation),
    scope: typeof body["scope"] === "string" ? body["scope"].split(" ").filter(Boolean) : [],
  };
}

function readRefusal(
  response: Response,
  body: Readonly<Record<string, unknown>>,
  context: TokenRequestContext,
): ElsewhereReply {
  const oauthCode = Number.isInteger(Number(body["code"] ?? NaN)) ? Number(body["code"]) : undefined;
  const code = oauthErrorCode(oauthCode, response.status);
  const said = keepPlainWords(String(body["error_description"] ?? ""), context.hidden);
  const numbered = oauthCode === undefined ? "" : ` and code ${oauthCode}`;
  const what = `was refused with ${response.status}${numbered}${said ? `: ${said.replace(/\.+$/, "")}` : ""}`;
  const error = tokenError(code, what, { response, context, oauthCode });
  if (code === "auth-elsewhere") return { elsewhere: body["geolocation"], error };
  throw error;
}

function tokenError(
  code: AuthError["code"],
  what: string,
  details: {
    readonly response: Response;
    readonly context: TokenRequestContext;
    readonly oauthCode?: number | undefined;
  },
): AuthError {
  const { response, context, oauthCode } = details;
  return new AuthError(code, `${context.call.operationId} ${what}.`, {
    ...callDetails(context.call, false),
    status: response.status,
    oauthCode,
  });
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
