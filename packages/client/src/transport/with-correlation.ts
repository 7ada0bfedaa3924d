import type { Transport } from "./transport.ts";

/** The header by which SAP Concur's support finds a call. */
const correlationHeader = "concur-correlationid";

/** Gives the call a correlation id, unless the caller chose one; all attempts of the call share it. */
export function withCorrelation(next: Transport): Transport {
  return (url, init) => {
    const { call, headers } = init;
    const chosen = headers.get(correlationHeader);
    call.correlationId = chosen ?? crypto.randomUUID();
    if (chosen === null) headers.set(correlationHeader, call.correlationId);
    return next(url, init);
  };
}

/** The id under which the server knows the exchange; only what looks like an id is taken. */
export function readCorrelationId({ headers }: Response): string | undefined {
  const given = headers.get(correlationHeader);
  return given !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given) ? given : undefined;
}
