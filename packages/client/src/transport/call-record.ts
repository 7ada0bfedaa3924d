import type { CallRecord } from "./transport.ts";

/** A new call, before the pipeline has seen it. */
export function createCallRecord(operationId: string, replay: CallRecord["replay"]): CallRecord {
  return {
    operationId,
    replay,
    correlationId: "",
    attempt: 0,
    deadline: Infinity,
    isTokenFresh: false,
    hasRenewedToken: false,
    isSent: false,
    failure: undefined,
  };
}
