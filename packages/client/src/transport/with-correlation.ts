import type { CallRecord, Transport } from "./transport.ts";

/** The header by which SAP Concur's support finds a call. */
const correlationHeader = "concur-correlationid";

/** Gives the call a correlation id, unless the caller chose one; all attempts of the call share it. */
export function withCorrelation(next: Transport): Transport {
  // Read once: on Node it is a getter that costs as much as the identifier itself.
  const { crypto } = globalThis;
  return (url, init) => {
    const { call, headers } = init;
    const chosen = headers.get(correlationHeader);
    call.correlationId = chosen ?? crypto.randomUUID();
    if (chosen === null) headers.set(correlationHeader, call.correlationId);
    return next(url, init);
  };
}

/** The id under which the server knows the exchange; the header is used only if it looks like an id. */
export function readCorrelationId({ headers }: Response, { correlationId }: CallRecord): string {
  const given = headers.get(correlationHeader) ?? "";
  return /^[\da-f-]{36}$/i.test(given) ? given : correlationId;
}
