import type { BrokenProgram, TypeChange, TypeComparison } from "./type-comparison.ts";
import { checkPrograms, checkStandIns } from "./types/check-programs.ts";
import { createCompiler } from "./types/create-compiler.ts";
import type { Compilation, Compiler } from "./types/create-compiler.ts";
import { findDeclarations } from "./types/find-declarations.ts";
import { folderFor, layOutClient, resolveInClient } from "./types/lay-out-client.ts";
import type { GeneratedFiles } from "./types/lay-out-client.ts";
import { listExports } from "./types/list-exports.ts";
import { loadCorpus } from "./types/load-corpus.ts";
import { writeStandIns } from "./types/write-stand-ins.ts";
import type { StandInSide } from "./types/write-stand-ins.ts";

/** A client with the programs of the corpus for it. */
interface Workspace extends StandInSide {
  readonly files: ReadonlyMap<string, string>;
  /** The names of the programs. */
  readonly corpus: readonly string[];
}

/**
 * Compares what codegen emits (path → text: types.ts, client.ts, operations.ts, constants.ts …) for two descriptions.
 * Whoever compares often passes a compiler, which keeps what it has parsed.
 */
export async function compareTypes(
  before: GeneratedFiles,
  after: GeneratedFiles,
  compiler: Compiler = createCompiler(),
): Promise<TypeComparison> {
  const corpus = loadCorpus();
  const old = layOutWorkspace(before, corpus, compiler);
  const current = layOutWorkspace(after, corpus, compiler);
  if (old.folder === current.folder) return { changes: [], broken: [] };
  const there = writeStandIns(old, current);
  const back = writeStandIns(current, old);
  // Nobody asks for the way back here; but with it the program is the same both ways, and need not be made twice.
  const compilation = compiler.compile(
    new Map([...old.files, ...current.files, [pathFor(old), there.text], [pathFor(current), back.text]]),
    resolveInClient,
  );
  return {
    changes: compareExports(listExports(compilation, old.folder), listExports(compilation, current.folder)),
    broken: [
      ...findBroken(compilation, [old, current], compiler),
      ...checkStandIns(compilation, pathFor(old), there.names),
    ],
  };
}

function layOutWorkspace(
  generated: GeneratedFiles,
  corpus: ReadonlyMap<string, string>,
  compiler: Compiler,
): Workspace {
  const folder = folderFor(generated);
  const declarations = findDeclarations(compiler, generated);
  const programs = [...corpus].map(([name, text]) => [`${folder}/corpus/${name}`, text] as const);
  return {
    folder,
    declarations,
    files: new Map([...layOutClient(generated, declarations.client), ...programs]),
    corpus: [...corpus.keys()],
  };
}

/** Where the stand-ins for the names of an old surface lie. */
function pathFor({ folder }: StandInSide): string {
  return `/stand-ins${folder}.ts`;
}

function compareExports(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): TypeChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): TypeChange[] => {
    const [old, current] = [before.get(name), after.get(name)];
    if (old === current) return [];
    if (current === undefined) return [{ name, what: "removed", ...(old !== undefined && { before: old }) }];
    if (old === undefined) return [{ name, what: "added", after: current }];
    return [{ name, what: "changed", before: old, after: current }];
  });
}

/** Programs that compile now are sound; of the others, those that compiled before are broken. */
function findBroken(
  compilation: Compilation,
  [before, after]: readonly [Workspace, Workspace],
  { verdicts }: Compiler,
): BrokenProgram[] {
  const [failed, failing] = [before, after].map(({ folder, corpus }) => {
    const verdict = verdicts.get(folder) ?? checkPrograms(compilation, `${folder}/corpus`, corpus);
    verdicts.set(folder, verdict);
    return verdict;
  });
  const known = new Set(failed?.map(({ program }) => program));
  return failing?.filter(({ program }) => !known.has(program)) ?? [];
}
