import type { Clock } from "@connection-requests/client";

/** Waits between attempts are shorter than this, time-outs longer. */
const longestWaitMs = 10_000;

/** A clock for clients that never waits: waits between attempts pass at once, a time-out happens when the test says so. */
export interface WaitlessClock extends Clock {
  /** Lets every time-out that is running happen. */
  expire(): void;
  /** Timers that are running. */
  countRunning(): number;
}

/** Creates a clock that stands at the time at which sandboxes begin. */
export function createWaitlessClock(): WaitlessClock {
  let elapsedMs = 0;
  const running = new Map<object, { readonly callback: () => void; readonly dueAt: number }>();
  const fire = (key: object): void => {
    const timer = running.get(key);
    if (!timer) return;
    running.delete(key);
    elapsedMs = Math.max(elapsedMs, timer.dueAt);
    timer.callback();
  };
  return {
    now: () => Date.UTC(2026, 0, 5, 9) + elapsedMs,
    elapsed: () => elapsedMs,
    startTimer(callback, delayMs) {
      const key = {};
      running.set(key, { callback, dueAt: elapsedMs + delayMs });
      if (delayMs < longestWaitMs) queueMicrotask(() => fire(key));
      return () => void running.delete(key);
    },
    expire: () => [...running.keys()].forEach(fire),
    countRunning: () => running.size,
  };
}
