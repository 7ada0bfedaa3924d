import { execFile } from "node:child_process";
import { promisify } from "node:util";

const largestOutput = 64 * 1024 * 1024;

/** Runs a script in a process of its own and gives the JSON that it prints: nothing measured before disturbs it. */
export async function runWorker<Result>(
  script: string,
  { flags = [], words = [] }: { readonly flags?: readonly string[]; readonly words?: readonly string[] } = {},
): Promise<Result> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, ...words], {
    maxBuffer: largestOutput,
  });
  return JSON.parse(stdout) as Result;
}
