import { ConnectionRequestsError, NetworkError } from "../errors.ts";
import type { ErrorDetails } from "../errors.ts";
import { classifyFailure } from "./classify-failure.ts";
import { describeFailure } from "./describe-failure.ts";
import type { CallRecord, TransportInit } from "./transport.ts";

/** What every error says about the call it belongs to. */
export function callDetails(
  { operationId, correlationId, replay }: CallRecord,
  isSent: boolean,
): ErrorDetails {
  return { operationId, correlationId, mayHaveBeenApplied: isSent && replay === "unsent-only" };
}

/** The caller's signal ended the call. */
export function abortedError({ call }: TransportInit, isSent: boolean): ConnectionRequestsError {
  const message = `${call.operationId} was aborted by the caller.`;
  return new ConnectionRequestsError("aborted", message, callDetails(call, isSent));
}

/** The time ran out, of one attempt or of the whole call. */
export function timeoutError(
  { call }: TransportInit,
  limitMs: number,
  isSent: boolean,
): ConnectionRequestsError {
  const message = `${call.operationId} got no complete answer within ${Math.round(limitMs)} ms.`;
  return new ConnectionRequestsError("timeout", message, callDetails(call, isSent));
}

/** Whatever a fetch or a transport threw, without its message: that may quote the URL, a header or the body. */
export function networkError({ call }: TransportInit, failure: unknown): NetworkError {
  const reason = classifyFailure(failure);
  const what = {
    "not-sent": "could not reach the server",
    certificate: "was not sent: the server's certificate was refused",
    unknown: "failed before the answer was complete",
  }[reason];
  return new NetworkError(`${call.operationId} ${what}.`, {
    ...callDetails(call, reason === "unknown"),
    reason,
    cause: describeFailure(failure),
  });
}
