import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { outputFolder } from "../folders.ts";

/** What a program took. */
export interface Measured {
  readonly seconds: number;
  /** The most memory that it held, in megabytes. */
  readonly megabytes: number;
}

const peakFile = join(outputFolder, "peak.txt");

/** Told to each program before its own code: how much memory it held is known to itself alone, on every platform. */
const hook = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));
`)}`;

/** Runs a program of Node in a process of its own. Throws, with what it said, if it fails. */
export async function runMeasured(script: string, words: readonly string[]): Promise<Measured> {
  rmSync(peakFile, { force: true });
  const startedAt = performance.now();
  const said = await run([`--import=${hook}`, script, ...words]);
  const seconds = (performance.now() - startedAt) / 1000;
  if (said !== undefined) throw new Error(`${script} failed: ${said}`);
  return { seconds, megabytes: Number(readFileSync(peakFile, "utf8")) / 1024 };
}

/** Undefined when all went well. */
function run(words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve(exitCode === 0 ? undefined : said));
  });
}
