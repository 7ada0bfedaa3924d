/** The last entries of something that is written down for ever: what is served for days must not grow for ever. */
export interface RecentEntries<Entry> {
  add(entry: Entry): void;
  /** How many were ever added, those that are forgotten by now included. */
  countAdded(): number;
  /** What is kept, oldest first. */
  values(): readonly Entry[];
}

/** The entries as a plain value. */
export interface SavedEntries<Entry> {
  readonly countAdded: number;
  readonly entries: readonly Entry[];
}

/** Creates a list that keeps the last `capacity` entries. */
export function createRecentEntries<Entry>(
  capacity: number,
  saved: SavedEntries<Entry> = { countAdded: 0, entries: [] },
): RecentEntries<Entry> {
  const entries = [...saved.entries];
  let countAdded = saved.countAdded;
  return {
    add(entry) {
      // Forgotten in large bites: taking one away each time would move all others.
      if (entries.length >= 2 * capacity) entries.splice(0, capacity);
      entries.push(entry);
      countAdded += 1;
    },
    countAdded: () => countAdded,
    values: () => entries.slice(-capacity),
  };
}

/** Gives the entries as a plain value, for {@link createRecentEntries}. */
export function saveEntries<Entry>(entries: RecentEntries<Entry>): SavedEntries<Entry> {
  return { countAdded: entries.countAdded(), entries: entries.values() };
}
