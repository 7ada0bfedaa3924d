import { SandboxError } from "../errors.ts";
import type { CliProcess } from "./cli-process.ts";
import { helpText } from "./help-text.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runSandbox } from "./run-sandbox.ts";

/**
 * Runs the command line tool until it is told to stop.
 *
 * @returns the exit code: 1 after one line on standard error, if it could not do what was asked
 */
export async function runCli(words: readonly string[], process: CliProcess): Promise<number> {
  // Who read the log is gone; the sandbox serves on.
  process.stdout.on("error", () => {});
  try {
    const options = parseArguments(words);
    if (options === "help") process.stdout.write(helpText);
    else await runSandbox(options, process);
    return 0;
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
