import type { Clock } from "../clock.ts";

/** How long something may take, in milliseconds. */
export interface Limit {
  /** When it begins, by `Clock.elapsed`. */
  readonly now: number;
  readonly limitMs: number;
  /** The error when the time is up. */
  readonly onTimeout: () => Error;
  /**
   * Milliseconds after which the timer looks for the first time: as soon as an exchange may have to be ended, so that it
   * need not be started anew for that.
   * @default limitMs
   */
  readonly looksAfterMs?: number;
}

/** Something that is under way. */
interface Run {
  readonly endsAt: number;
  readonly onTimeout: () => Error;
  readonly end: (error: Error) => void;
}

/**
 * Ends what hangs in one call: the call itself, and the exchanges in it.
 *
 * One timer serves all of them, as timers are dear and hardly ever fire: when it does, it looks whose time is up, and
 * starts again. Signals do not listen to each other, as that is dearer still; nor is it `AbortSignal.timeout`, which
 * keeps its memory until it fires.
 */
export class CallTimer {
  /** Of what was run first, which is the call itself. */
  signal: AbortSignal | undefined;
  readonly #clock: Clock;
  readonly #runs = new Set<Run>();
  #looksAt = Infinity;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Runs something, and waits for it within a limit. If it is ended, the promise is rejected first, and then the signal is
   * aborted that `begin` was given: what ignores signals cannot hang a call, and the first reason is the true one.
   *
   * @param begin rejects if it fails; it does not throw.
   */
  run<Value>(
    begin: (signal: AbortSignal) => Promise<Value>,
    { now, limitMs, onTimeout, looksAfterMs = limitMs }: Limit,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      const controller = new AbortController();
      this.signal ??= controller.signal;
      const end = (error: Error): void => {
        this.#remove(run);
        reject(error);
        controller.abort(error);
      };
      const run: Run = { endsAt: now + limitMs, onTimeout, end };
      this.#runs.add(run);
      if (run.endsAt < this.#looksAt) this.#lookAfter(looksAfterMs, now);
      begin(controller.signal).then(
        (value) => {
          this.#remove(run);
          resolve(value);
        },
        (failure: unknown) => {
          this.#remove(run);
          reject(failure as Error);
        },
      );
    });
  }

  /** Ends everything. */
  end(error: Error): void {
    for (const run of this.#runs) run.end(error);
  }

  #remove(run: Run): void {
    this.#runs.delete(run);
    if (this.#runs.size > 0) return;
    this.#cancelTimer?.();
    this.#looksAt = Infinity;
  }

  #lookAfter(delayMs: number, now: number): void {
    this.#cancelTimer?.();
    this.#looksAt = now + delayMs;
    this.#cancelTimer = this.#clock.startTimer(() => this.#look(), delayMs);
  }

  #look(): void {
    const now = this.#clock.elapsed();
    let nextMs = Infinity;
    for (const { endsAt, end, onTimeout } of this.#runs) {
      if (endsAt <= now) end(onTimeout());
      else nextMs = Math.min(nextMs, endsAt - now);
    }
    if (this.#runs.size > 0) this.#lookAfter(nextMs, now);
  }
}
