import type { Clock } from "../clock.ts";
import { abortedError, timeoutError } from "./call-error.ts";
import type { TransportInit } from "./transport.ts";

/** Waits for a promise, but no longer than the call may take and no longer than the caller wants. */
export function waitFor<Value>(promise: Promise<Value>, init: TransportInit, clock: Clock): Promise<Value> {
  const { call, signal, totalTimeoutMs } = init;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => settle(() => reject(abortedError(init)));
    const onDeadline = (): void => settle(() => reject(timeoutError(init, totalTimeoutMs)));
    const cancelTimer = clock.startTimer(onDeadline, Math.max(0, call.deadline - clock.elapsed()));
    const settle = (finish: () => void): void => {
      cancelTimer();
      signal?.removeEventListener("abort", onAbort);
      finish();
    };
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error as Error)),
    );
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort);
  });
}

/** Waits so many milliseconds; ends at once, with the error for it, when the caller aborts. */
export async function sleep(delayMs: number, init: TransportInit, clock: Clock): Promise<void> {
  let cancel = (): void => undefined;
  const slept = new Promise<void>((resolve) => {
    cancel = clock.startTimer(resolve, delayMs);
  });
  try {
    await waitFor(slept, init, clock);
  } finally {
    cancel();
  }
}
