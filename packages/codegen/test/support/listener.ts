/** Collects what is written, and waits for it. */
export interface Listener {
  write(text: string): void;
  /** Resolves with what was said until the pattern matched, from where the last wait ended. */
  until(pattern: RegExp): Promise<string>;
  /** Everything. */
  readonly text: string;
}

/** Creates one that has heard nothing. */
export function createListener(): Listener {
  let text = "";
  let heard = 0;
  let wake = (): void => undefined;
  return {
    get text() {
      return text;
    },
    write(more) {
      text += more;
      wake();
    },
    async until(pattern) {
      for (;;) {
        const match = pattern.exec(text.slice(heard));
        if (match) {
          const said = text.slice(heard, heard + match.index + match[0].length);
          heard += said.length;
          return said;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
