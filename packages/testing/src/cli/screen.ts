import type { Output } from "./terminal.ts";

/** Where lines are logged, with a picture below them on a terminal. */
export interface Screen {
  /** Adds a line to the log. */
  log(line: string): void;
  /** Draws the picture anew: something may have changed. */
  refresh(): void;
  /** Draws what is left; the picture stays. */
  close(): void;
}

/** Creates a log without a picture, for files, pipes and CI. */
export function createPlainScreen(output: Output): Screen {
  return { log: (line) => void output.write(`${line}\n`), refresh: () => {}, close: () => {} };
}

/** What a picture is drawn with. */
export interface Picture {
  /** Lines that are shorter than the terminal is wide. */
  draw(columns: number): readonly string[];
  /** Calls back a little later: a thousand exchanges in a second must not be a thousand pictures. */
  schedule(callback: () => void): void;
}

/** Creates a log with a picture below it that is always up to date. */
export function createLiveScreen(output: Output, { draw, schedule }: Picture): Screen {
  let waiting: string[] = [];
  let drawn = 0;
  let isScheduled = false;
  const paint = (): void => {
    isScheduled = false;
    const picture = draw(output.columns ?? 80);
    // Up to the first line of the old picture, and away with everything from there on (ECMA-48 CUU, ED).
    const erase = drawn > 0 ? `\u001B[${drawn}A\u001B[0J` : "";
    output.write(erase + [...waiting, ...picture].map((line) => `${line}\n`).join(""));
    waiting = [];
    drawn = picture.length;
  };
  const refresh = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    schedule(paint);
  };
  return {
    log(line) {
      waiting.push(line);
      refresh();
    },
    refresh,
    close: paint,
  };
}
