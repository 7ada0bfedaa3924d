/** What two descriptions mean to those who compile against the generated code. */
export interface TypeComparison {
  /** Exported names and signatures that were added, removed or changed in the generated public surface. */
  readonly changes: readonly TypeChange[];
  /** Consumer programs of the corpus that compiled before and do not now, with the compiler's first message for each. */
  readonly broken: readonly BrokenProgram[];
}

/** An exported name, and its type as people would write it. */
export interface TypeChange {
  readonly name: string;
  readonly what: "added" | "removed" | "changed";
  readonly before?: string;
  readonly after?: string;
}

/** A program that stopped compiling. */
export interface BrokenProgram {
  /** Name of its file. */
  readonly program: string;
  /** `file:line: what the compiler says`. */
  readonly message: string;
}
