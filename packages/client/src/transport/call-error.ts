import { ApiError, AuthError, ConnectionRequestsError, NetworkError } from "../errors.ts";
import type { ErrorCode, ErrorDetails } from "../errors.ts";
import { classifyFailure } from "./classify-failure.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallRecord, TransportInit } from "./transport.ts";

/** What an error says besides what is known of its call. */
export interface CallErrorDetails extends Omit<ErrorDetails, "operationId" | "mayHaveBeenApplied"> {
  /** Whether the server may have acted on the request. */
  readonly isSent?: boolean;
}

const classes = { api: ApiError, network: NetworkError };

/** An error of one call: `what` goes on after the operation's name. */
export function callError(
  call: CallRecord,
  code: ErrorCode,
  what: string,
  { isSent = false, ...details }: CallErrorDetails = {},
): ConnectionRequestsError {
  const { operationId, correlationId, replay } = call;
  const mayHaveBeenApplied = isSent && replay === "unsent-only";
  const ErrorClass = code.startsWith("auth")
    ? AuthError
    : (classes[code as "api"] ?? ConnectionRequestsError);
  return new ErrorClass(code, `${operationId} ${what}.`, {
    operationId,
    correlationId,
    mayHaveBeenApplied,
    ...details,
  });
}

/** The caller's signal ended the call. */
export function abortedError({ call }: TransportInit, isSent: boolean): ConnectionRequestsError {
  return callError(call, "aborted", "was aborted by the caller", { isSent });
}

/** The time ran out, of one attempt or of the whole call. */
export function timeoutError(
  { call }: TransportInit,
  limitMs: number,
  isSent: boolean,
): ConnectionRequestsError {
  return callError(call, "timeout", `got no complete answer within ${Math.round(limitMs)} ms`, { isSent });
}

const reasons = {
  "not-sent": "could not reach the server",
  certificate: "was not sent: the server's certificate was refused",
  unknown: "failed before the answer was complete",
};

/** Whatever a fetch or a transport threw, without its message: that may quote the URL, a header or the body. */
export function networkError({ call }: TransportInit, failure: unknown): ConnectionRequestsError {
  const reason = classifyFailure(failure);
  const isSent = reason === "unknown";
  return callError(call, "network", reasons[reason], { isSent, reason, cause: describeFailure(failure) });
}
