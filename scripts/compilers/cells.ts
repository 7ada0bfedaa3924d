/** The versions of TypeScript that the public surface must check under; each is a package of this folder. */
export const compilers = ["5.9", "6.0", "7.0"] as const;

/** One way to compile the app. */
export interface Cell {
  /** What holds if it compiles. */
  readonly statement: string;
  readonly compiler: (typeof compilers)[number];
  readonly options: CompilerOptions;
}

/** Options of a `tsconfig.json`. */
export type CompilerOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What every program of a careful user says; with `declaration`, types of the app must have names that travel. */
const strictOptions: CompilerOptions = {
  target: "es2022",
  strict: true,
  noUncheckedIndexedAccess: true,
  // A name that the app imports is a name that it uses.
  noUnusedLocals: true,
  noUnusedParameters: true,
  skipLibCheck: false,
  declaration: true,
  noEmit: true,
  rewriteRelativeImportExtensions: true,
};

const resolutions: readonly CompilerOptions[] = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "preserve", moduleResolution: "bundler" },
];

/** Where a program runs, as its types say. The first is what a program for Node has if it says nothing of `lib`. */
const worlds = {
  both: { types: ["node"] },
  node: { types: ["node"], lib: ["es2022"] },
  browser: { types: [], lib: ["es2022", "dom"] },
} as const satisfies Record<string, CompilerOptions>;

/** Every cell of the matrix. */
export const cells: readonly Cell[] = compilers.flatMap((compiler) => [
  ...[true, false].flatMap((isExact) =>
    resolutions.map((resolution) => ({
      statement: `TypeScript ${compiler} accepts the app with ${resolution["moduleResolution"]}, ${isExact ? "with" : "without"} exactOptionalPropertyTypes`,
      compiler,
      options: { ...strictOptions, ...worlds.both, ...resolution, exactOptionalPropertyTypes: isExact },
    })),
  ),
  {
    statement: `TypeScript ${compiler} accepts the app without the DOM: the types of Node are enough`,
    compiler,
    options: { ...strictOptions, ...worlds.node, ...resolutions[0], exactOptionalPropertyTypes: true },
  },
  {
    statement: `TypeScript ${compiler} accepts the app without the types of Node: the DOM is enough`,
    compiler,
    options: { ...strictOptions, ...worlds.browser, ...resolutions[1], exactOptionalPropertyTypes: true },
  },
]);

/** The cell in which work is counted: the libraries are not checked, so what is counted is caused by the app. */
export function countingCell(compiler: Cell["compiler"]): Cell {
  const options = { ...strictOptions, ...worlds.both, ...resolutions[0], skipLibCheck: true };
  const statement = `TypeScript ${compiler} does not need more instantiations than the budget allows`;
  return { statement, compiler, options: { ...options, exactOptionalPropertyTypes: true } };
}
