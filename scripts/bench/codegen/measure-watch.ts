import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { outputFolder } from "../folders.ts";
import type { PartReport } from "../part-report.ts";
import { median, quantile } from "../quantile.ts";
import { codegen, github, seed } from "./programs.ts";

/** What is watched, and how a save changes it. */
interface Watched {
  readonly name: string;
  readonly document: string;
  readonly overlays: readonly string[];
  readonly options: readonly string[];
  readonly saves: number;
}

const watched: readonly Watched[] = [
  {
    name: "seed, everything",
    ...seed,
    options: ["--validators", "--xml", "@connection-requests/client/xml"],
    saves: 21,
  },
  { name: "GitHub", document: github, overlays: [], options: [], saves: 5 },
];

/** Measures the time from a save, in place and by renaming in turns, to all files being written. */
export async function measureWatch(): Promise<PartReport> {
  const results: Record<string, number[]> = {};
  for (const what of watched) results[what.name] = await timeSaves(what);
  const rows = Object.entries(results).map(([name, times]) => [
    name,
    String(times.length),
    quantile(times, 0.1).toFixed(0),
    median(times).toFixed(0),
    Math.max(...times).toFixed(0),
  ]);
  return {
    sections: [
      {
        title: "Watch: from a save to all files written",
        note: "Milliseconds, of which the 40 that are waited for more saves; the quiet tenth, the median, the longest.",
        rows: [["", "saves", "quiet", "median", "longest"], ...rows],
      },
    ],
    bars: [],
    measurements: results,
  };
}

async function timeSaves({ name, document, overlays, options, saves }: Watched): Promise<number[]> {
  const folder = join(outputFolder, "codegen/watch");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of [document, ...overlays]) copyFileSync(path, join(folder, basename(path)));
  const text = readFileSync(document, "utf8");
  const words = [basename(document), ...overlays.flatMap((path) => ["--overlay", basename(path)])];
  const child = spawn(
    process.execPath,
    [codegen, "generate", ...words, ...options, "--output", "out", "--watch"],
    {
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const closed = once(child, "close");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await nextWritten(lines, name);
  const times: number[] = [];
  for (let save = 1; save <= saves; save += 1) {
    const edited = text.replace(/summary"?: "?/, (start) => `${start}Save ${save}, `);
    const place = join(folder, basename(document));
    // Prepared before: the editor's own work is not what is measured.
    if (save % 2 === 0) writeFileSync(`${place}.new`, edited);
    const startedAt = performance.now();
    if (save % 2 === 0) renameSync(`${place}.new`, place);
    else writeFileSync(place, edited);
    await nextWritten(lines, name);
    times.push(performance.now() - startedAt);
  }
  child.stdin.end();
  await closed;
  return times;
}

/** Resolves when files were written. */
async function nextWritten(lines: AsyncIterator<string>, name: string): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Watching ${name} ended.`);
    if (/files written in \d+ ms$/.test(value)) return;
  }
}
