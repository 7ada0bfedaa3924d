/** Where time starts, and what moves it besides its owner. */
export interface TimeStart {
  readonly startAtMs: number;
  /** Milliseconds that run by themselves, such as `Date.now`; virtual time has none. */
  readonly running: (() => number) | undefined;
}

/** Time that never goes back, unless it is started anew. */
export interface PassingTime {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since the very first start. */
  elapsed(): number;
  /** Moves forward to a point; one in the past changes nothing. */
  moveTo(timeMs: number): void;
  /** Starts at another time, which may be earlier; `elapsed` goes on. */
  restart(startAtMs: number): void;
}

/** Creates time that stands still, or runs with something else. */
export function createPassingTime({ startAtMs, running }: TimeStart): PassingTime {
  const readRunning = running ?? ((): number => 0);
  let startedAtMs = startAtMs;
  let latestMs = startAtMs;
  let offsetMs = startAtMs - readRunning();
  let elapsedBeforeMs = 0;
  // The platform's clock may be set back.
  const now = (): number => (latestMs = Math.max(latestMs, readRunning() + offsetMs));
  const elapsed = (): number => elapsedBeforeMs + now() - startedAtMs;
  return {
    now,
    elapsed,
    moveTo: (timeMs) => void (offsetMs += Math.max(0, timeMs - now())),
    restart(timeMs) {
      elapsedBeforeMs = elapsed();
      startedAtMs = latestMs = timeMs;
      offsetMs = timeMs - readRunning();
    },
  };
}
