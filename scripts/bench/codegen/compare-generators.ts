import { rmSync } from "node:fs";
import { join } from "node:path";
import { outputFolder } from "../folders.ts";
import type { Bar, Section } from "../part-report.ts";
import { median, quantile } from "../quantile.ts";
import { codegen, openapiTypescript } from "./programs.ts";
import { runMeasured } from "./run-measured.ts";
import type { Measured } from "./run-measured.ts";

/** How often our time may be that of the peer. */
const limitRatio = 2;

/** Megabytes that we may hold. */
const limitMegabytes = 1500;

/** What ours is called with. */
export interface Contender {
  readonly name: string;
  /** Document, overlays and options; not the output. */
  readonly words: readonly string[];
}

/** What is generated from, and by what. */
export interface Comparison {
  readonly title: string;
  /** What the peer is given. */
  readonly document: string;
  readonly ours: readonly Contender[];
  readonly rounds: number;
}

/** What a comparison found. */
export interface ComparisonResult {
  readonly section: Section;
  readonly bars: readonly Bar[];
  readonly measurements: Readonly<Record<string, readonly Measured[]>>;
}

const peer = "openapi-typescript CLI";

/** Where a contender of a comparison leaves what it generated. */
export function folderOf(title: string, name: string): string {
  return join(outputFolder, `codegen/${title}-${name}`.replaceAll(" ", "-"));
}

/** Runs the generators in turns, each time from nothing, in a process of its own. */
export async function compareGenerators({
  title,
  document,
  ours,
  rounds,
}: Comparison): Promise<ComparisonResult> {
  const runs: readonly (readonly [name: string, run: () => Promise<Measured>])[] = [
    [
      peer,
      () => runMeasured(openapiTypescript, [document, "--output", join(folderOf(title, peer), "types.ts")]),
    ],
    ...ours.map(({ name, words }) => {
      const output = folderOf(title, name);
      const run = (): Promise<Measured> => runMeasured(codegen, ["generate", ...words, "--output", output]);
      return [name, run] as const;
    }),
  ];
  const results: Record<string, Measured[]> = Object.fromEntries(runs.map(([name]) => [name, []]));
  // The first round warms the caches of the file system, and counts for none.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of runs) {
      rmSync(folderOf(title, name), { recursive: true, force: true });
      const measured = await run();
      if (round > 0) results[name]?.push(measured);
    }
  }
  return { ...summarize(title, results, rounds), measurements: results };
}

function summarize(
  title: string,
  results: Readonly<Record<string, readonly Measured[]>>,
  rounds: number,
): Omit<ComparisonResult, "measurements"> {
  const rows = Object.entries(results).map(([name, measured]) => ({
    name,
    quiet: quantile(
      measured.map(({ seconds }) => seconds),
      0.1,
    ),
    middle: median(measured.map(({ seconds }) => seconds)),
    megabytes: Math.max(...measured.map(({ megabytes }) => megabytes)),
  }));
  const beside = rows.find(({ name }) => name === peer)?.quiet ?? NaN;
  const own = rows.filter(({ name }) => name !== peer);
  return {
    section: {
      title: `Generate: ${title}`,
      note: `Seconds of a whole run, the quiet tenth of ${rounds} in turns; the most memory held, in MB.`,
      rows: [
        ["", "seconds", "median", "ratio", "MB"],
        ...rows.map(({ name, quiet, middle, megabytes }) => [
          name,
          quiet.toFixed(2),
          middle.toFixed(2),
          `${(quiet / beside).toFixed(2)} ×`,
          megabytes.toFixed(0),
        ]),
      ],
    },
    bars: own.flatMap(({ name, quiet, megabytes }) => [
      {
        what: `${title}, ${name}: time beside the ${peer}`,
        measured: quiet / beside,
        limit: limitRatio,
        unit: "×",
      },
      { what: `${title}, ${name}: memory`, measured: megabytes, limit: limitMegabytes, unit: "MB" },
    ]),
  };
}
