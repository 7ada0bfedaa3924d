import { dirname, posix } from "node:path";
import type { BrokenProgram } from "../type-comparison.ts";
import { loadCompiler } from "./load-compiler.ts";
import type { ts, TypeScript } from "./load-compiler.ts";

/** Compiles texts that are in no folder. Keeps the last program, so that the next one costs a tenth. */
export interface Compiler {
  readonly typescript: TypeScript;
  /** A file of a program, parsed. */
  parse(path: string, text: string): ts.SourceFile;
  /** What became of the corpus, by the folder of the client that it was compiled for. */
  readonly verdicts: Map<string, readonly BrokenProgram[]>;
  /** Compiles these files, path → text. */
  compile(files: ReadonlyMap<string, string>, resolve: Resolve): Compilation;
}

/** Files as they were compiled, and by which compiler. */
export interface Compilation {
  readonly program: ts.Program;
  readonly typescript: TypeScript;
  /** What was found to be exported, name → type, by the folder of the client. */
  readonly exports: Map<string, ReadonlyMap<string, string>>;
}

/** The path that an import leads to. */
export type Resolve = (specifier: string, importer: string) => string;

/** Creates a compiler that is as strict as the strictest programs usually are. */
export function createCompiler(): Compiler {
  const typescript = loadCompiler();
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: typescript.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  };
  const libraryFolder = dirname(typescript.getDefaultLibFilePath(options));
  const parsed = new Map<string, ts.SourceFile>();
  let last: (Compilation & { readonly files: ReadonlyMap<string, string> }) | undefined;

  const parse: Compiler["parse"] = (path, text) => {
    const known = parsed.get(path);
    if (known?.text === text) return known;
    const file = typescript.createSourceFile(path, text, typescript.ScriptTarget.ES2022, true);
    parsed.set(path, file);
    return file;
  };

  return {
    typescript,
    parse,
    verdicts: new Map(),
    compile(files, resolve) {
      if (last && isSame(files, last.files)) return last;
      for (const path of parsed.keys())
        if (!files.has(path) && !path.startsWith(libraryFolder)) parsed.delete(path);
      const read = (path: string): string | undefined =>
        files.get(path) ?? (path.startsWith(libraryFolder) ? typescript.sys.readFile(path) : undefined);
      const host: ts.CompilerHost = {
        getSourceFile(path) {
          const known = path.startsWith(libraryFolder) ? parsed.get(path) : undefined;
          const text = known ? undefined : read(path);
          return text === undefined ? known : parse(path, text);
        },
        resolveModuleNameLiterals: (literals, importer) =>
          literals.map(({ text }) => ({
            resolvedModule: {
              resolvedFileName: resolve(text, importer),
              extension: typescript.Extension.Ts,
            },
          })),
        getDefaultLibFileName: () => posix.join(libraryFolder, "lib.es2022.d.ts"),
        getDefaultLibLocation: () => libraryFolder,
        getCurrentDirectory: () => "/",
        getCanonicalFileName: (path) => path,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => "\n",
        fileExists: (path) => read(path) !== undefined,
        readFile: read,
        writeFile: () => undefined,
      };
      const program = typescript.createProgram({ rootNames: [...files.keys()], options, host });
      last = { files, program, typescript, exports: new Map() };
      return last;
    },
  };
}

function isSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([path, text]) => right.get(path) === text);
}
