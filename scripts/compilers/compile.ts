import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Cell } from "./cells.ts";

const modules = join(import.meta.dirname, "node_modules");
const largestOutput = 16 * 1024 * 1024;

/** What a compiler says of a project. */
export interface Compilation {
  /** First lines of the diagnostics; empty if the project compiles. */
  readonly errors: readonly string[];
  /** How often the compiler instantiated a generic type: what a type costs those who use it. */
  readonly instantiations: number;
}

/** Compiles the folder `app` of a project as a cell of the matrix says. */
export async function compile(project: string, { statement, compiler, options }: Cell): Promise<Compilation> {
  // The types of Node come from the lockfile of this folder: a newer release must not change what is counted.
  const compilerOptions = { ...options, typeRoots: [join(modules, "@types")] };
  const config = join(project, `${statement.replaceAll(/\W+/g, "-")}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ["app"] }));
  const words = ["--project", config, "--pretty", "false", "--extendedDiagnostics"];
  // The native compiler shares its work among threads, and each of them counts what it repeats.
  if (compiler === "7.0") words.push("--singleThreaded");
  const output = await run(join(modules, `typescript-${compiler}/bin/tsc`), words, project);
  const instantiations = /^Instantiations:\s+(\d+)$/m.exec(output)?.[1];
  if (instantiations === undefined) throw new Error(`TypeScript ${compiler} did not finish: ${output}`);
  const errors = output.split("\n").filter((line) => /\berror TS\d+:/.test(line));
  return { errors, instantiations: Number(instantiations) };
}

/** What the compiler prints; it exits with 1 or 2 when it has something to say. */
function run(script: string, words: readonly string[], folder: string): Promise<string> {
  return promisify(execFile)(process.execPath, [script, ...words], {
    cwd: folder,
    maxBuffer: largestOutput,
  }).then(
    ({ stdout }) => stdout,
    (failure: { stdout: string; stderr: string }) => failure.stdout + failure.stderr,
  );
}
