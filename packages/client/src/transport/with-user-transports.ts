import { bufferResponse, isBuffered } from "../buffer-response.ts";
import type { Clock } from "../clock.ts";
import { networkError } from "./call-error.ts";
import type { Transport, TransportInit, TransportWrapper } from "./transport.ts";
import { waitFor } from "./wait.ts";

/** Not `instanceof`: a wrapper may answer with another implementation's Response. */
function isAnswer(response: unknown): boolean {
  const { status, headers } = Object(response) as Partial<Response>;
  return typeof status === "number" && typeof headers?.get === "function";
}

/** What running foreign wrappers needs. */
export interface WrapperPorts {
  readonly transports: readonly TransportWrapper[];
  readonly clock: Clock;
  readonly maxResponseBytes: number;
}

/**
 * Puts the user's own wrappers around a transport, the first one outermost.
 *
 * They are foreign code: they may hang, throw anything, and answer by themselves. The call ends in time all the same,
 * and whatever is thrown that is not the very failure of the attempt proves nothing about the request: a wrapper may
 * fail after the server has acted.
 */
export function withUserTransports(next: Transport, ports: WrapperPorts): Transport {
  const { transports, clock, maxResponseBytes } = ports;
  if (transports.length === 0) return next;
  const wrapped = transports.reduceRight((inner, wrap) => wrap(inner), next);
  const run = async (url: string, init: TransportInit): Promise<Response> => {
    const { call } = init;
    try {
      const response = await wrapped(url, init);
      if (!isAnswer(response)) throw new TypeError("A transport must answer with a Response.");
      return isBuffered(response)
        ? response
        : await bufferResponse(response, { maxBytes: maxResponseBytes, call });
    } catch (failure) {
      if (failure !== call.failure) call.failure = networkError(call, failure, "unknown");
      throw call.failure;
    }
  };
  return (url, init) => waitFor(run(url, init), init, clock);
}
