import { createOrderedList } from "../store/ordered-list.ts";

/** Something to call at a time, in milliseconds since the epoch. */
export interface Timer {
  readonly callback: () => void;
  readonly dueAt: number;
}

/** The timers that were started on a clock. */
export interface Timers {
  /** Returns the function that cancels the timer. */
  start(callback: () => void, delayMs: number): () => void;
  /** Takes out the next timer that is due by then; those due at the same time in the order in which they were started. */
  takeDue(untilMs: number): Timer | undefined;
  forgetAll(): void;
}

interface StartedTimer extends Timer {
  readonly number: number;
  stopPlatformTimer: () => void;
}

/** The longest delay that platforms know; a longer one would run out at once. */
const longestDelayMs = 2 ** 31 - 1;

/**
 * Creates an empty list of timers. Where time runs by itself, a timer of the platform watches each of them for as long as
 * its owner waits; nothing else runs in the background.
 */
export function createTimers(now: () => number, isRunning: boolean): Timers {
  const timers = createOrderedList<StartedTimer>(
    (left, right) => left.dueAt - right.dueAt || left.number - right.number,
  );
  let started = 0;
  const takeOut = (timer: StartedTimer): void => {
    timers.remove(timer);
    timer.stopPlatformTimer();
  };
  const watch = (timer: StartedTimer): void => {
    const waitMs = Math.min(Math.max(0, timer.dueAt - now()), longestDelayMs);
    const handle = setTimeout(() => {
      if (timer.dueAt > now()) return watch(timer);
      timers.remove(timer);
      timer.callback();
    }, waitMs);
    timer.stopPlatformTimer = () => clearTimeout(handle);
  };
  return {
    start(callback, delayMs) {
      const dueAt = now() + (Math.max(0, delayMs) || 0);
      const timer = { callback, dueAt, number: (started += 1), stopPlatformTimer: () => {} };
      timers.insert(timer);
      if (isRunning) watch(timer);
      return () => takeOut(timer);
    },
    takeDue(untilMs) {
      const timer = timers.first();
      if (!timer || timer.dueAt > untilMs) return undefined;
      takeOut(timer);
      return timer;
    },
    forgetAll() {
      for (const timer of timers.values()) takeOut(timer);
    },
  };
}
