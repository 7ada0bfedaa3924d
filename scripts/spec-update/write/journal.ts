/** What remains to be renamed once everything is prepared. */
export interface Journal {
  readonly files: readonly JournalEntry[];
}

/** One file of a commit. */
export interface JournalEntry {
  /** From the root of the repository. */
  readonly path: string;
  /** Hash of what it replaces; absent for a new file. */
  readonly before?: string | undefined;
  /** Name of the prepared file and its hash; absent when the file has to go. */
  readonly staged?: string;
  readonly after?: string;
}
