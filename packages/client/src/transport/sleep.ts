import type { Clock } from "../clock.ts";

/** Waits so many milliseconds; ends at once when the signal is aborted, with its reason. */
export async function sleep(delayMs: number, signal: AbortSignal | undefined, clock: Clock): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const cancelTimer = clock.startTimer(resolve, delayMs);
    signal?.addEventListener("abort", () => {
      cancelTimer();
      reject(signal.reason as Error);
    });
  });
}
