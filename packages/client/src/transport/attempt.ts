import { bufferResponse } from "../buffer-response.ts";
import type { Clock } from "../clock.ts";
import { isConnectionRequestsError } from "../errors.ts";
import type { FetchFunction } from "../options.ts";
import { abortedError, networkError, timeoutError } from "./call-error.ts";
import { classifyFailure } from "./classify-failure.ts";
import type { Transport, TransportInit } from "./transport.ts";

/** What an attempt needs of the world. */
export interface AttemptPorts {
  readonly fetch: FetchFunction;
  readonly clock: Clock;
  /** Bytes of an answer's body that are read before it is refused. */
  readonly maxResponseBytes: number;
}

/** One HTTP exchange, its body read to the end, within `timeoutMs` and what is left of the call. */
export function attempt(ports: AttemptPorts): Transport {
  return async (url, init) => {
    const { timeoutMs, call } = init;
    try {
      init.signal?.throwIfAborted();
      const now = ports.clock.elapsed();
      const limitMs = Math.min(timeoutMs, call.deadline - now);
      // Timers may be late: what begins after the deadline must not be sent.
      if (limitMs <= 0) throw timeoutError(call, init.totalTimeoutMs);
      return await call.timer.run((signal) => exchange(url, init, { ...ports, signal }), {
        now,
        limitMs,
        onTimeout: () => timeoutError(call, limitMs),
      });
    } catch (failure) {
      throw (call.failure = readFailure(init, failure));
    }
  };
}

async function exchange(
  url: string,
  init: TransportInit,
  { fetch, maxResponseBytes, signal: inner }: AttemptPorts & { readonly signal: AbortSignal },
): Promise<Response> {
  const { method, headers, body, call } = init;
  // A transport may have put a signal of its own in the place of the call's.
  const isForeign = init.signal && init.signal !== call.timer.signal;
  const signal = isForeign ? AbortSignal.any([inner, init.signal]) : inner;
  // A redirect is never followed: it would carry the bearer token, and a PUT with its body, to another host.
  const request: RequestInit = { method, headers, signal, redirect: "manual" };
  if (body !== undefined) request.body = body;
  // Bun sends a PUT again by itself when a kept-alive connection dies under it, unless told not to keep it.
  if (call.replay === "unsent-only") request.keepalive = false;
  call.isSent = true;
  // What an earlier attempt failed with says nothing of this one.
  call.failure = undefined;
  return await bufferResponse(await fetch(url, request), { maxBytes: maxResponseBytes, signal, call });
}

function readFailure({ call, signal }: TransportInit, failure: unknown): Error {
  if (isConnectionRequestsError(failure)) return failure;
  if (signal?.aborted) return abortedError(call);
  const reason = classifyFailure(failure);
  call.isSent = reason === "unknown";
  return networkError(call, failure, reason);
}
