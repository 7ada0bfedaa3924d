import { isConnectionRequestsError } from "../errors.ts";
import { networkError } from "./call-error.ts";
import type { Transport, TransportWrapper } from "./transport.ts";

/** Puts the user's own wrappers around a transport, the first one outermost; what they throw becomes a typed error. */
export function withUserTransports(next: Transport, wrappers: readonly TransportWrapper[]): Transport {
  if (wrappers.length === 0) return next;
  const wrapped = wrappers.reduceRight((inner, wrap) => wrap(inner), next);
  return async (url, init) => {
    try {
      return await wrapped(url, init);
    } catch (failure) {
      throw isConnectionRequestsError(failure) ? failure : networkError(init, failure);
    }
  };
}
