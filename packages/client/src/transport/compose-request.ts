import type { ProviderConnection } from "../auth/auth.ts";
import { createCallRecord } from "./call-record.ts";
import type { TransportInit } from "./transport.ts";

/** A request that is no operation of the description: to the token endpoint. Asking for tokens may be repeated. */
export function composeRequest(
  method: string,
  operationId: string,
  { timeoutMs, totalTimeoutMs, maxRetries }: ProviderConnection,
): TransportInit {
  return {
    method,
    headers: new Headers({ accept: "application/json" }),
    timeoutMs,
    totalTimeoutMs,
    maxRetries,
    call: createCallRecord(operationId, "always"),
  };
}
