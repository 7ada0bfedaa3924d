import {
  ApiError,
  AuthError,
  ConfigError,
  ConnectionRequestsError,
  NetworkError,
  isApiError,
  isAuthError,
  isConnectionRequestsError,
  isNetworkError,
} from "@connection-requests/client";
import type { AuthErrorCode, ErrorCode, ErrorDetails, FailureReason } from "@connection-requests/client";
import { unreachable } from "./uses.ts";

/** Knows every code. */
export function adviseOn(error: unknown): string {
  if (!isConnectionRequestsError(error)) throw error;
  const code: ErrorCode = error.code;
  switch (code) {
    case "config":
      return "Mend the option.";
    case "aborted":
    case "timeout":
      return error.mayHaveBeenApplied ? "List again." : "Call again.";
    case "network":
      return isNetworkError(error) ? describeReason(error.reason) : "";
    case "redirect":
    case "decode":
    case "pagination":
      return `Ask SAP's support about ${error.correlationId ?? "this call"}.`;
    case "api":
      return isApiError(error) ? `Status ${error.status.toFixed()}` : "";
    case "auth-token-refused":
    case "auth-scope-missing":
    case "auth-ask-traveller":
    case "auth-configuration":
    case "auth-transient":
    case "auth-elsewhere":
      return isAuthError(error) ? describeRefusal(error.code, error.oauthCode) : "";
    default:
      return unreachable(code);
  }
}

/** Knows every code that concerns tokens. */
function describeRefusal(code: AuthErrorCode, oauthCode: number | undefined): string {
  switch (code) {
    case "auth-token-refused":
    case "auth-scope-missing":
    case "auth-configuration":
      return `Ask the administrator. ${oauthCode ?? ""}`;
    case "auth-ask-traveller":
      return "Ask the traveller.";
    case "auth-transient":
    case "auth-elsewhere":
      return "Poll again.";
    default:
      return unreachable(code);
  }
}

/** Knows every reason. */
function describeReason(reason: FailureReason): string {
  switch (reason) {
    case "not-sent":
      return "Call again.";
    case "certificate":
      return "Look at the certificate.";
    case "unknown":
      return "List again.";
    default:
      return unreachable(reason);
  }
}

/** Tells errors apart by their class. */
export function readDetails(error: unknown): ErrorDetails {
  if (error instanceof ApiError) return { status: error.status };
  if (error instanceof AuthError) return { oauthCode: error.oauthCode, retryAfterMs: error.retryAfterMs };
  if (error instanceof NetworkError) return { reason: error.reason, cause: error.cause };
  if (!(error instanceof ConnectionRequestsError)) return {};
  const { operationId, status, correlationId, mayHaveBeenApplied } = error;
  return { operationId, status, correlationId, mayHaveBeenApplied };
}

/** A provider of one's own throws what the client throws. */
export function refuse(details: ErrorDetails): never {
  const error: ConnectionRequestsError = new ConfigError("The option makes no sense.", details);
  const code: "config" = new ConfigError("The same.").code;
  throw error.code === code ? error : new ConnectionRequestsError("api", error.message, { cause: error });
}
