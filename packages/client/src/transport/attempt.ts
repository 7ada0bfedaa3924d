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
    if (signal?.aborted) return Promise.reject(abortedError(init));
    if (limitMs <= 0) return Promise.reject(timeoutError(init, init.totalTimeoutMs));
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      const release = (): void => {
        cancelTimer();
        signal?.removeEventListener("abort", onAbort);
      };
      let isOver = false;
      const fail = (error: Error): void => {
        // Aborting makes the fetch fail once more; the first reason is the true one.
        if (isOver) return;
        isOver = true;
        release();
        call.failure = error;
        reject(error);
        controller.abort();
      };
      const onAbort = (): void => fail(abortedError(init));
      const cancelTimer = clock.startTimer(() => fail(timeoutError(init, limitMs)), limitMs);
      signal?.addEventListener("abort", onAbort);
      call.isSent = true;
      exchange(url, init, { ...ports, signal: controller.signal }).then(
        (response) => {
          release();
          resolve(response);
        },
        (failure: unknown) => isOver || fail(readFailure(init, failure)),
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
  return bufferResponse(await fetch(url, request), { maxBytes: maxResponseBytes, signal, call });
}

function readFailure({ call }: TransportInit, failure: unknown): Error {
  if (isConnectionRequestsError(failure)) return failure;
  const reason = classifyFailure(failure);
  call.isSent = reason === "unknown";
  return networkError(call, failure, reason);
}
