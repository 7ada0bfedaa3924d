/** How a folder differs from what it should hold; paths in a stable order. */
export interface FileComparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly different: readonly string[];
  readonly current: readonly string[];
}

type Files = ReadonlyMap<string, string>;

/** Compares in memory and both ways: what should be there, and what should not. */
export function compareFiles(wanted: Files, present: Files): FileComparison {
  const paths = [...wanted.keys()];
  return {
    missing: paths.filter((path) => !present.has(path)),
    extra: [...present.keys()].filter((path) => !wanted.has(path)),
    different: paths.filter((path) => present.has(path) && present.get(path) !== wanted.get(path)),
    current: paths.filter((path) => present.get(path) === wanted.get(path)),
  };
}
