import type { ProviderConnection } from "../auth/auth.ts";
import { createCallRecord } from "./call-record.ts";
import type { CallRecord, TransportInit } from "./transport.ts";

/** A request that is no operation of the description, such as one to the token endpoint. */
export function composeRequest(
  method: string,
  { name, replay }: { readonly name: string; readonly replay: CallRecord["replay"] },
  { timeoutMs, totalTimeoutMs, maxRetries }: ProviderConnection,
): TransportInit {
  return {
    method,
    headers: new Headers({ accept: "application/json" }),
    timeoutMs,
    totalTimeoutMs,
    maxRetries,
    call: createCallRecord(name, replay),
  };
}
