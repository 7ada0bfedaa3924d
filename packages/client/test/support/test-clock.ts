import type { Clock } from "@connection-requests/client";

/** Waits between attempts are shorter than this, time-outs longer. */
const longestWaitMs = 10_000;

/**
 * A clock without waiting: a wait passes at once and moves virtual time on; a time-out happens only when the test
 * says so.
 */
export interface TestClock extends Clock {
  /** Milliseconds of each wait, in order. */
  readonly waits: readonly number[];
  /** Timers that are running. */
  readonly running: ReadonlySet<object>;
  /** Lets time pass: fires what is due. */
  advance(milliseconds: number): void;
  /** The wall clock jumps; durations do not notice. */
  jump(milliseconds: number): void;
}

export function createTestClock(startsAt = Date.UTC(2026, 10, 2)): TestClock {
  let elapsed = 0;
  let wallOffset = startsAt;
  const waits: number[] = [];
  const running = new Set<{ readonly dueAt: number; readonly fire: () => void }>();
  return {
    waits,
    running,
    now: () => wallOffset + elapsed,
    elapsed: () => elapsed,
    startTimer(callback, delayMs) {
      const timer = { dueAt: elapsed + delayMs, fire: callback };
      running.add(timer);
      if (delayMs < longestWaitMs) {
        waits.push(delayMs);
        queueMicrotask(() => {
          if (!running.delete(timer)) return;
          elapsed = Math.max(elapsed, timer.dueAt);
          callback();
        });
      }
      return () => void running.delete(timer);
    },
    advance(milliseconds) {
      elapsed += milliseconds;
      for (const timer of running) if (timer.dueAt <= elapsed && running.delete(timer)) timer.fire();
    },
    jump(milliseconds) {
      wallOffset += milliseconds;
    },
  };
}
