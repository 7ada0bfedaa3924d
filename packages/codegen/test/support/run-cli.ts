import { run } from "../../src/run.ts";

/** What a command line said and how it ended. */
export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function runCli(...words: readonly string[]): Promise<CliResult> {
  const said = { stdout: "", stderr: "" };
  const exitCode = await run(words, {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  return { exitCode, ...said };
}
