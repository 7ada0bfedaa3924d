import type { Clock } from "../clock.ts";
import { abortedError, timeoutError } from "./call-error.ts";
import type { Transport, TransportInit } from "./transport.ts";

/**
 * Ends the whole call in time: attempts, waits, token requests, and foreign code that hangs. What is below is told by
 * `signal`, whose reason is the error that the caller gets.
 */
export function withDeadline(next: Transport, { clock }: { readonly clock: Clock }): Transport {
  return (url, init) => runCall(init, clock, (inner) => next(url, inner));
}

/** Runs a call until it ends, its deadline comes, or its caller aborts it. */
export function runCall<Value>(
  init: TransportInit,
  clock: Clock,
  begin: (init: TransportInit) => Promise<Value>,
): Promise<Value> {
  const { call, signal, timeoutMs, totalTimeoutMs: limitMs } = init;
  // It is a part of a call that is under way.
  if (call.timer.signal) return begin(init);
  if (signal?.aborted) return Promise.reject(abortedError(call));
  const abort = (): void => call.timer.end(abortedError(call));
  // Before it begins: foreign code may abort at once.
  signal?.addEventListener("abort", abort);
  const now = clock.elapsed();
  call.deadline = now + limitMs;
  const ended = call.timer.run((inner) => begin({ ...init, signal: inner }), {
    now,
    limitMs,
    onTimeout: () => timeoutError(call, limitMs),
    looksAfterMs: Math.min(timeoutMs, limitMs),
  });
  return signal ? ended.finally(() => signal.removeEventListener("abort", abort)) : ended;
}
