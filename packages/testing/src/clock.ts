import type { Clock } from "@connection-requests/client";
import { SandboxError } from "./errors.ts";
import { rejectUnknownNames } from "./reject-unknown-names.ts";

/** A length of time; its parts are added up. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

/**
 * Virtual time: it stands still until it is advanced.
 * It is also a clock for the client (`createClient({ clock: sandbox.clock })`), so that both live in the same time.
 */
export interface SandboxClock extends Clock {
  /** Milliseconds since the epoch, as `Date.now()`. */
  now(): number;
  /** Milliseconds since the start of the sandbox. */
  elapsed(): number;
  /** Calls `callback` once when `delayMs` milliseconds have been advanced; the returned function cancels it. */
  startTimer(callback: () => void, delayMs: number): () => void;
  /** Moves time forward. Timers that fall due run in order, each at its own time. */
  advance(duration: Duration): Promise<void>;
}

interface Timer {
  readonly callback: () => void;
  readonly dueAt: number;
}

const unitMs: Readonly<Record<keyof Duration, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/** Creates a clock that starts at `startAtMs`, in milliseconds since the epoch. */
export function createClock(startAtMs: number): SandboxClock {
  let nowMs = startAtMs;
  const timers = new Set<Timer>();
  return {
    now: () => nowMs,
    elapsed: () => nowMs - startAtMs,
    startTimer(callback, delayMs) {
      const timer = { callback, dueAt: nowMs + Math.max(0, delayMs) };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(duration) {
      const untilMs = nowMs + toMilliseconds(duration);
      for (let timer = findNext(timers, untilMs); timer; timer = findNext(timers, untilMs)) {
        timers.delete(timer);
        nowMs = Math.max(nowMs, timer.dueAt);
        timer.callback();
        // Lets promises that the callback settled start their own timers before time moves on.
        await Promise.resolve();
      }
      nowMs = Math.max(nowMs, untilMs);
    },
  };
}

/** `YYYY-MM-DDTHH:MM:SS` in UTC: the API writes every time without a zone. */
export function formatZonelessTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19);
}

function findNext(timers: Iterable<Timer>, untilMs: number): Timer | undefined {
  let next: Timer | undefined;
  for (const timer of timers) {
    if (timer.dueAt <= untilMs && (!next || timer.dueAt < next.dueAt)) next = timer;
  }
  return next;
}

function toMilliseconds(duration: Duration): number {
  rejectUnknownNames("unit of time", duration, Object.keys(unitMs));
  let total = 0;
  for (const [unit, amount] of Object.entries(duration) as [keyof Duration, number][]) {
    if (!(amount >= 0 && Number.isFinite(amount))) {
      throw new SandboxError("config", `clock.advance: ${unit} must be a number of 0 or more.`);
    }
    total += amount * unitMs[unit];
  }
  return total;
}
