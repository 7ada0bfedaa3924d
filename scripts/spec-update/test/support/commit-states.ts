/** Files before a commit: one that stays, two that change, one that goes. */
export const oldFiles: Readonly<Record<string, string>> = {
  "kept.txt": "kept",
  "spec/a.yaml": "old a",
  "spec/b.yaml": "old b",
  "spec/gone.yaml": "old gone",
};

/** What a commit makes of them; one is new, in a new folder. */
export const newFiles: ReadonlyMap<string, string | undefined> = new Map([
  ["kept.txt", "kept"],
  ["spec/a.yaml", "new a"],
  ["spec/b.yaml", "new b"],
  ["spec/gone.yaml", undefined],
  ["spec/reports/c.md", "new c"],
]);
