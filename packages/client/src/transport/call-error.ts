import {
  ApiError,
  AuthError,
  ConnectionRequestsError,
  NetworkError,
  isConnectionRequestsError,
} from "../errors.ts";
import type { ErrorCode, ErrorDetails, FailureReason } from "../errors.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallRecord } from "./transport.ts";

/** What an error says besides what is known of its call. */
export interface CallErrorDetails extends Omit<ErrorDetails, "operationId" | "mayHaveBeenApplied"> {
  /**
   * Whether the server may have acted on the request.
   * @default what is known of the call
   */
  readonly isSent?: boolean;
}

/** An error of one call: `what` goes on after the operation's name. */
export function callError(
  call: CallRecord,
  code: ErrorCode,
  what: string,
  { isSent = call.isSent, ...details }: CallErrorDetails = {},
): ConnectionRequestsError {
  const { operationId, correlationId, replay } = call;
  const mayHaveBeenApplied = isSent && replay === "unsent-only";
  const message = `${operationId} ${what}.`;
  return new (classFor(code))(code, message, { operationId, correlationId, mayHaveBeenApplied, ...details });
}

function classFor(code: ErrorCode): typeof ConnectionRequestsError {
  if (code === "api") return ApiError;
  if (code === "network") return NetworkError;
  return code.startsWith("auth-") ? AuthError : ConnectionRequestsError;
}

/** The caller's signal ended the call. */
export function abortedError(call: CallRecord): ConnectionRequestsError {
  return callError(call, "aborted", "was aborted by the caller");
}

/** The time ran out, of one attempt or of the whole call. */
export function timeoutError(call: CallRecord, limitMs: number): ConnectionRequestsError {
  return callError(call, "timeout", `got no complete answer within ${Math.round(limitMs)} ms`);
}

const reasons = {
  "not-sent": "could not reach the server",
  certificate: "was not sent: the server's certificate was refused",
  unknown: "failed before the answer was complete",
};

/** Whatever a fetch or a transport threw, without its message: that may quote the URL, a header or the body. */
export function networkError(
  call: CallRecord,
  failure: unknown,
  reason: FailureReason,
): ConnectionRequestsError {
  const isSent = reason === "unknown";
  return callError(call, "network", reasons[reason], { isSent, reason, cause: describeFailure(failure) });
}

/** Whatever a provider, a secret function or a store threw, without its words. */
export function providerError(call: CallRecord, failure: unknown): ConnectionRequestsError {
  if (isConnectionRequestsError(failure)) return failure;
  const what = "was not sent: auth failed to give a token";
  return callError(call, "auth-transient", what, { isSent: false, cause: describeFailure(failure) });
}
