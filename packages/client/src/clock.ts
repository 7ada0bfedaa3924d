/** Time as the client sees it. Pass your own to make time-outs, waits and expiry run on virtual time. */
export interface Clock {
  /** Milliseconds since the epoch, as `Date.now()`. May jump; used for expiry dates only. */
  now(): number;
  /** Milliseconds since any instant, never going back, as `performance.now()`. Used for durations. */
  elapsed(): number;
  /** Calls `callback` once after `delayMs` milliseconds; the returned function cancels it. */
  startTimer(callback: () => void, delayMs: number): () => void;
}

/** The platform's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  startTimer(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
