import type { SandboxClock } from "../time/clock.ts";

/** Answers that are late. */
export interface LateAnswers {
  /** Waits on the sandbox's clock, until `signal` says that nobody waits any more. Gives whether the answer may be sent. */
  wait(delayMs: number, signal: AbortSignal | undefined): Promise<boolean>;
  /** Ends all waiting: the sandbox begins anew, and what was under way belongs to another time. */
  cut(): void;
}

/** Creates an empty list of late answers. */
export function createLateAnswers(clock: SandboxClock): LateAnswers {
  const waiting = new Set<(mayBeSent: boolean) => void>();
  return {
    wait: (delayMs, signal) =>
      new Promise((resolve) => {
        const end = (mayBeSent: boolean): void => {
          waiting.delete(end);
          cancelTimer();
          signal?.removeEventListener("abort", giveUp);
          resolve(mayBeSent);
        };
        const giveUp = (): void => end(false);
        const cancelTimer = clock.startTimer(() => end(true), delayMs);
        waiting.add(end);
        if (signal?.aborted) giveUp();
        else signal?.addEventListener("abort", giveUp);
      }),
    cut() {
      for (const end of waiting) end(false);
    },
  };
}
