/**
 * `pnpm generate`: everything in the workspace that is generated, by the `generate` scripts of the packages. With `--check`
 * nothing is written; with `--watch` it goes on, and generates again whenever the spec or an overlay is saved.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { listGenerateCommands } from "./list-generate-commands.ts";

const flags = process.argv.slice(2);
const root = join(import.meta.dirname, "..");

/** Runs one command to its end and gives its exit code; what should end this process ends it first. */
function run(folder: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words, ...flags], { cwd: folder, stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve(exitCode ?? 1));
  });
}

const commands = listGenerateCommands(root);
const exitCodes = await Promise.all(commands.map(({ folder, words }) => run(folder, words)));
process.exitCode = Math.max(...exitCodes);
