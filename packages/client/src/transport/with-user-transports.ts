import { bufferResponse, isBuffered } from "../buffer-response.ts";
import { networkError } from "./call-error.ts";
import type { Transport, TransportWrapper } from "./transport.ts";

/** What running foreign wrappers needs. */
export interface WrapperPorts {
  readonly transports: readonly TransportWrapper[];
  readonly maxResponseBytes: number;
}

/**
 * Puts the user's own wrappers around a transport, the first one outermost.
 *
 * They are foreign code: they may throw anything, and answer by themselves. Whatever is thrown that is not the very
 * failure of the attempt proves nothing about the request: a wrapper may fail after the server has acted.
 */
export function withUserTransports(
  next: Transport,
  { transports, maxResponseBytes: maxBytes }: WrapperPorts,
): Transport {
  if (transports.length === 0) return next;
  const wrapped = transports.reduceRight((inner, wrap) => wrap(inner), next);
  return async (url, init) => {
    const { call, signal } = init;
    try {
      const response = await wrapped(url, init);
      if (!isAnswer(response)) throw new TypeError("A transport must answer with a Response.");
      if (isBuffered(response)) return response;
      return await bufferResponse(response, { maxBytes, signal, call });
    } catch (failure) {
      if (failure !== call.failure) call.failure = networkError(call, failure, "unknown");
      throw call.failure;
    }
  };
}

/** Not `instanceof`: a wrapper may answer with another implementation's Response. */
function isAnswer(response: unknown): boolean {
  const { status, headers } = Object(response) as Partial<Response>;
  return typeof status === "number" && typeof headers?.get === "function";
}
