import type { Clock } from "@connection-requests/client";
import { SandboxError } from "../errors.ts";
import { parseDuration } from "./parse-duration.ts";
import type { Duration } from "./parse-duration.ts";
import { parseTime } from "./parse-time.ts";
import { createPassingTime } from "./passing-time.ts";
import type { TimeStart } from "./passing-time.ts";
import { createTimers } from "./timers.ts";

/**
 * The sandbox's time. Virtual time stands still until it is moved; real time runs by itself and can be moved as well.
 * It is also a clock for the client (`createClient({ clock: sandbox.clock })`), so that both live in the same time.
 */
export interface SandboxClock extends Clock {
  /** Milliseconds since the epoch, as `Date.now()`. */
  now(): number;
  /** Milliseconds since the sandbox was made; they go on through `reset()` and `restore()`. */
  elapsed(): number;
  /** Calls `callback` once when `delayMs` milliseconds have passed; the returned function cancels it. */
  startTimer(callback: () => void, delayMs: number): () => void;
  /**
   * Moves time forward. Timers that fall due run in order, each at its own time, and what they set going in memory is
   * done before time moves on.
   *
   * @throws {SandboxError} with code `config` if the duration makes no sense.
   */
  advance(duration: Duration): Promise<void>;
  /**
   * Moves time forward to a point, as {@link advance} does: an ISO 8601 date-time with a zone, milliseconds since the
   * epoch, or a `Date`.
   *
   * @throws {SandboxError} with code `config` if it is no point in time, or in the past: time runs forward only.
   */
  set(time: Date | string | number): Promise<void>;
}

/** A clock, and what only its sandbox may do with it. */
export interface ClockControl {
  readonly clock: SandboxClock;
  /** Begins again at another time, which may be earlier; the timers that were started are forgotten. */
  restart(startAtMs: number): void;
  /** Says that something happens: time does not move on in the middle of it. */
  noteActivity(): void;
}

/** Dates are written with four digits of the year. */
const endOfTimeMs = Date.UTC(9999, 0);

/** Turns of the promise queue without any activity after which nothing is under way: a call of the client takes 40. */
const quietTurns = 200;

/** Creates a clock. */
export function createClock(start: TimeStart): ClockControl {
  const time = createPassingTime(start);
  const timers = createTimers(time.now, start.running !== undefined);
  let targetMs = start.startAtMs;
  let life = 0;
  let activity = 0;

  const settlePromises = async (): Promise<void> => {
    for (let seen = activity, quiet = 0; quiet < quietTurns; quiet += 1) {
      await undefined;
      if (seen !== activity) [seen, quiet] = [activity, 0];
    }
  };

  const runUntil = async (untilMs: number): Promise<void> => {
    if (untilMs > endOfTimeMs) throw new SandboxError("config", "clock: time ends with the year 9998.");
    targetMs = Math.max(targetMs, untilMs);
    const startedIn = life;
    // What was called just now has not begun to wait yet.
    await settlePromises();
    if (life !== startedIn) return;
    for (let timer = timers.takeDue(untilMs); timer; timer = timers.takeDue(untilMs)) {
      time.moveTo(timer.dueAt);
      timer.callback();
      await settlePromises();
      // The sandbox was reset meanwhile: this was about another time.
      if (life !== startedIn) return;
    }
    time.moveTo(untilMs);
  };

  const clock: SandboxClock = Object.freeze({
    now: time.now,
    elapsed: time.elapsed,
    startTimer(callback: () => void, delayMs: number) {
      activity += 1;
      return timers.start(callback, delayMs);
    },
    // Counted from where an advance that is still under way ends, so that two at once add up.
    advance: async (duration: Duration) => runUntil(Math.max(targetMs, time.now()) + parseDuration(duration)),
    set: async (point: Date | string | number) => runUntil(parseTarget(point, time.now())),
  });

  return {
    clock,
    noteActivity: () => void (activity += 1),
    restart(startAtMs) {
      time.restart(startAtMs);
      targetMs = startAtMs;
      life += 1;
      timers.forgetAll();
    },
  };
}

function parseTarget(time: Date | string | number, nowMs: number): number {
  const timeMs = parseTime(time);
  if (Number.isNaN(timeMs)) {
    const forms = "a date-time with a zone, milliseconds since the epoch, or a Date";
    throw new SandboxError("config", `clock.set: time must be ${forms}.`);
  }
  if (timeMs < nowMs) {
    throw new SandboxError(
      "config",
      "clock.set: time runs forward only. Use reset() or restore() to go back.",
    );
  }
  return timeMs;
}
