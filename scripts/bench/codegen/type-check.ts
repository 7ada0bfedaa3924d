import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { rootFolder } from "../folders.ts";
import { peersFolder } from "./programs.ts";

/** A compiler, and what it said. */
export interface CompilerResult {
  readonly compiler: string;
  readonly seconds: number;
  readonly errors: readonly string[];
}

const compilers: readonly (readonly [name: string, tsc: string])[] = [
  ["TypeScript 7", join(rootFolder, "node_modules/typescript/bin/tsc")],
  ["TypeScript 5.9", join(peersFolder, "node_modules/typescript/bin/tsc")],
];

/** Compiles a generated folder strictly, on top of the client's own runtime. */
export async function typeCheck(folder: string): Promise<CompilerResult[]> {
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: true,
    allowImportingTsExtensions: true,
    lib: ["es2022", "dom", "dom.iterable"],
  };
  const configuration = {
    extends: join(rootFolder, "tsconfig.base.json"),
    compilerOptions,
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const results: CompilerResult[] = [];
  for (const [compiler, tsc] of compilers) results.push(await compile(compiler, tsc, folder));
  return results;
}

async function compile(compiler: string, tsc: string, folder: string): Promise<CompilerResult> {
  const startedAt = performance.now();
  const words = [tsc, "--project", folder, "--pretty", "false"];
  const output = await promisify(execFile)(process.execPath, words).catch(
    (failure: { stdout: string }) => failure,
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return { compiler, seconds, errors: output.stdout.split("\n").filter((line) => /error TS/.test(line)) };
}
