import type { ProviderConnection } from "../auth/auth.ts";
import type { CallOptions } from "../options.ts";
import { CallTimer } from "./call-timer.ts";
import type { CallRecord, TransportInit } from "./transport.ts";

/** What is to be sent, and by which name errors call it. */
export interface RequestDraft
  extends Pick<CallRecord, "operationId" | "replay">, Pick<TransportInit, "method" | "headers" | "body"> {}

/** A request and its call, before the pipeline has seen them. */
export function composeRequest(
  { operationId, replay, method, headers, body }: RequestDraft,
  defaults: Pick<ProviderConnection, "clock" | "timeoutMs" | "totalTimeoutMs" | "maxRetries">,
  options: Omit<CallOptions, "headers"> = {},
): TransportInit {
  return {
    method,
    headers,
    body,
    signal: options.signal,
    timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
    totalTimeoutMs: options.totalTimeoutMs ?? defaults.totalTimeoutMs,
    maxRetries: options.maxRetries ?? defaults.maxRetries,
    call: {
      operationId,
      replay,
      correlationId: "",
      attempt: 0,
      deadline: Infinity,
      isTokenFresh: false,
      hasRenewedToken: false,
      isSent: false,
      failure: undefined,
      timer: new CallTimer(defaults.clock),
    },
  };
}
