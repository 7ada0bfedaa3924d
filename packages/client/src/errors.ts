/**
 * Every reason for which a call can fail; the list is closed.
 *
 * - `config`: an option or argument makes no sense; nothing was sent.
 * - `aborted`: the caller's `signal` ended the call.
 * - `timeout`: no complete answer within `timeoutMs`, or the call did not end within `totalTimeoutMs`.
 * - `network`: the connection failed or was cut; see {@link NetworkError.reason}.
 * - `redirect`: the server pointed to another host, which is never followed with a token.
 * - `api`: the server answered with a status that is not 2xx.
 * - `decode`: the answer is not what the description promises, is too large, or cannot be read.
 * - `pagination`: the server keeps sending the same rows.
 * - `auth-token-refused`: the API refused the access token: expired, revoked, or for another host.
 * - `auth-scope-missing`: the API refused a fresh access token, so it lacks a scope or a permission.
 * - `auth-ask-traveller`: the token endpoint wants the traveller to ask for the connection again.
 * - `auth-configuration`: the token endpoint refuses the application's credentials or settings.
 * - `auth-transient`: the token endpoint is in trouble; the next poll may succeed.
 * - `auth-elsewhere`: the token endpoint names another data centre, where it was followed once already, or which is no
 *   host of SAP Concur.
 */
export type ErrorCode =
  | "config"
  | "aborted"
  | "timeout"
  | "network"
  | "redirect"
  | "api"
  | "decode"
  | "pagination"
  | "auth-token-refused"
  | "auth-scope-missing"
  | "auth-ask-traveller"
  | "auth-configuration"
  | "auth-transient"
  | "auth-elsewhere";

/** What is known about a failed call. Holds nothing personal and no secret. */
export interface ErrorDetails {
  /** The operation that failed, by the name of its method. */
  readonly operationId?: string | undefined;
  /** HTTP status of the answer, if there was one. */
  readonly status?: number | undefined;
  /** `concur-correlationid` of the exchange: SAP's support asks for it. */
  readonly correlationId?: string | undefined;
  /**
   * Whether the server may have done what it was asked to although the call failed.
   * Cure for the doubt: list again; a request that is still there was not updated.
   * @default false
   */
  readonly mayHaveBeenApplied?: boolean | undefined;
  /** Milliseconds that the server asks to wait before the next call (`Retry-After`). */
  readonly retryAfterMs?: number | undefined;
  /** For {@link NetworkError}. */
  readonly reason?: FailureReason | undefined;
  /** For {@link AuthError}. */
  readonly oauthCode?: number | undefined;
  /** The failure below this one, reduced to its name and code. */
  readonly cause?: unknown;
}

/** Marks the errors of every copy of this package: `instanceof` fails when two copies are installed. */
const brand = Symbol.for("@connection-requests/client:error");

/** The base class of everything the client throws on purpose. */
export class ConnectionRequestsError extends Error {
  /** The name of the class. */
  override readonly name: string = "ConnectionRequestsError";
  /** What happened; branch on it, not on the message. */
  declare readonly code: ErrorCode;
  /** The operation that failed, by the name of its method; undefined where no call was under way. */
  declare readonly operationId: string | undefined;
  /** HTTP status of the answer; undefined if there was none. */
  declare readonly status: number | undefined;
  /** `concur-correlationid` of the exchange: SAP's support asks for it. */
  declare readonly correlationId: string | undefined;
  /**
   * Whether the server may have done what it was asked to. Then do not repeat the call: list again, and what is
   * still there was not updated.
   */
  declare readonly mayHaveBeenApplied: boolean;
  /** Milliseconds that the server asks to wait before the next call; undefined if it does not say. */
  declare readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, { cause, ...details }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { code, mayHaveBeenApplied: false }, details);
    Object.defineProperty(this, brand, { value: true });
  }
}

/** An option or argument makes no sense; nothing was sent. The message names it and says what would. */
export class ConfigError extends ConnectionRequestsError {
  override readonly name = "ConfigError";
  declare readonly code: "config";

  constructor(message: string, details?: ErrorDetails) {
    super("config", message, details);
  }
}

/** The server answered with a status other than 2xx. */
export class ApiError extends ConnectionRequestsError {
  override readonly name = "ApiError";
  declare readonly code: "api";
  declare readonly status: number;
}

/** Error codes that concern tokens. */
export type AuthErrorCode = Extract<ErrorCode, `auth-${string}`>;

/** A token was refused, or could not be obtained. */
export class AuthError extends ConnectionRequestsError {
  override readonly name = "AuthError";
  declare readonly code: AuthErrorCode;
  /** The number that SAP Concur's token endpoint gave as the reason; undefined where it gave none. */
  declare readonly oauthCode: number | undefined;
}

/**
 * Why an exchange failed without an answer.
 *
 * - `not-sent`: the runtime proves that no request reached the server.
 * - `certificate`: the server's certificate was refused, so nothing was sent; trying again cannot help.
 * - `unknown`: the server may have read the request.
 */
export type FailureReason = "not-sent" | "certificate" | "unknown";

/** The connection failed or was cut. */
export class NetworkError extends ConnectionRequestsError {
  override readonly name = "NetworkError";
  declare readonly code: "network";
  /** Why there was no answer. */
  declare readonly reason: FailureReason;
}

/**
 * Whether a value is an error of the client, from this copy of the package or another.
 *
 * @example
 * if (isConnectionRequestsError(error) && error.mayHaveBeenApplied) return; // The next poll shows what became of it.
 */
export function isConnectionRequestsError(value: unknown): value is ConnectionRequestsError {
  return typeof value === "object" && value !== null && brand in value;
}

/** Whether a value is an {@link ApiError}, from this copy of the package or another. */
export function isApiError(value: unknown): value is ApiError {
  return isConnectionRequestsError(value) && value.code === "api";
}

/** Whether a value is an {@link AuthError}, from this copy of the package or another. */
export function isAuthError(value: unknown): value is AuthError {
  return isConnectionRequestsError(value) && value.code.startsWith("auth-");
}

/** Whether a value is a {@link NetworkError}, from this copy of the package or another. */
export function isNetworkError(value: unknown): value is NetworkError {
  return isConnectionRequestsError(value) && value.code === "network";
}
