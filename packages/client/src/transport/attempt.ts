import { bufferResponse } from "../buffer-response.ts";
import type { Clock } from "../clock.ts";
import { isConnectionRequestsError } from "../errors.ts";
import type { FetchFunction } from "../options.ts";
import { abortedError, networkError, timeoutError } from "./call-error.ts";
import type { Transport, TransportInit } from "./transport.ts";

/** What an attempt needs of the world. */
export interface AttemptPorts {
  readonly fetch: FetchFunction;
  readonly clock: Clock;
  /** Bytes of an answer's body that are read before it is refused. */
  readonly maxResponseBytes: number;
}

/**
 * One HTTP exchange, its body read to the end, within `timeoutMs` and what is left of the call.
 *
 * One controller and one timer of our own per attempt: `AbortSignal.timeout` keeps its memory until it fires.
 * The promise is rejected before the fetch is aborted, so a fetch that ignores signals cannot hang the call.
 */
export function attempt(ports: AttemptPorts): Transport {
  const { clock } = ports;
  return (url, init) => {
    const { signal, call } = init;
    const limitMs = Math.min(init.timeoutMs, call.deadline - clock.elapsed());
    if (signal?.aborted) return Promise.reject(abortedError(init, false));
    if (limitMs <= 0) return Promise.reject(timeoutError(init, init.totalTimeoutMs, false));
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      const settle = (finish: () => void): void => {
        cancelTimer();
        signal?.removeEventListener("abort", onAbort);
        finish();
      };
      const stop = (error: Error): void => {
        settle(() => reject(error));
        controller.abort();
      };
      const onAbort = (): void => stop(abortedError(init, true));
      const cancelTimer = clock.startTimer(() => stop(timeoutError(init, limitMs, true)), limitMs);
      signal?.addEventListener("abort", onAbort);
      exchange(url, init, { ...ports, signal: controller.signal }).then(
        (response) => settle(() => resolve(response)),
        (failure: unknown) => settle(() => reject(toError(init, failure))),
      );
    });
  };
}

async function exchange(
  url: string,
  init: TransportInit,
  { fetch, maxResponseBytes, signal }: AttemptPorts & { readonly signal: AbortSignal },
): Promise<Response> {
  const { method, headers, body, call } = init;
  // A redirect is never followed: it would carry the bearer token, and a PUT with its body, to another host.
  const request: RequestInit = { method, headers, signal, redirect: "manual" };
  if (body !== undefined) request.body = body;
  // Bun sends a PUT again by itself when a kept-alive connection dies under it, unless told not to keep it.
  if (call.replay === "unsent-only") request.keepalive = false;
  return bufferResponse(await fetch(url, request), maxResponseBytes, call);
}

function toError(init: TransportInit, failure: unknown): Error {
  return isConnectionRequestsError(failure) ? failure : networkError(init, failure);
}
