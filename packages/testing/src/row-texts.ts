/** The JSON of requests, so that a page is put together instead of written anew: half the cost of a list. */
export interface RowTexts {
  /** What `JSON.stringify` gives. */
  textOf(row: object): string;
}

/** Some hundred pages: a sandbox may hold 100 000 requests, and their texts take more than they do. */
const capacity = 1000;

/** Creates a memory of what was written lately. */
export function createRowTexts(): RowTexts {
  const texts = new Map<object, string>();
  return {
    textOf(row) {
      const known = texts.get(row);
      if (known !== undefined) return known;
      const text = JSON.stringify(row);
      // What is not frozen may be something else the next time.
      if (!Object.isFrozen(row)) return text;
      if (texts.size >= capacity) texts.clear();
      texts.set(row, text);
      return text;
    },
  };
}
