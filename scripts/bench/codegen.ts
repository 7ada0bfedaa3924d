/**
 * Measures codegen beside the openapi-typescript CLI: this repository's description, GitHub's, and the time from a save to
 * all files written. Installs what it needs, 400 MB. Exits with 1 if a bar is missed.
 *
 * Usage: node scripts/bench/codegen.ts [--only seed|github|watch] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildPackage } from "./build-package.ts";
import { measureGithub } from "./codegen/measure-github.ts";
import { measureSeed } from "./codegen/measure-seed.ts";
import { measureWatch } from "./codegen/measure-watch.ts";
import { peersFolder } from "./codegen/programs.ts";
import { installPeers } from "./install-peers.ts";
import { formatReport, isKept } from "./part-report.ts";
import type { PartReport } from "./part-report.ts";

const parts: Readonly<Record<string, () => Promise<PartReport>>> = {
  seed: measureSeed,
  github: measureGithub,
  watch: measureWatch,
};

/** What was asked for on the command line; ends the process if it makes no sense. */
function readCommandLine(): { readonly chosen: readonly string[]; readonly json: string | undefined } {
  try {
    const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "string" } } });
    const { only, json } = values;
    if (only !== undefined && !Object.hasOwn(parts, only)) throw new Error(`Unknown part ${only}.`);
    return { chosen: only === undefined ? Object.keys(parts) : [only], json };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("Usage: node scripts/bench/codegen.ts [--only seed|github|watch] [--json FILE]");
    process.exit(2);
  }
}

const { chosen, json } = readCommandLine();
const loadBefore = loadavg()[0] ?? 0;
if (!(await installPeers(peersFolder)) || !(await buildPackage("codegen"))) process.exit(1);

const reports: Record<string, PartReport> = {};
for (const name of chosen) {
  const report = await (parts[name] as () => Promise<PartReport>)();
  reports[name] = report;
  console.log(formatReport(report));
}
const machine = { node: process.version, processors: availableParallelism(), loadBefore };
console.log(`Node ${machine.node}, ${machine.processors} processors, load ${loadBefore.toFixed(1)} before.`);
if (loadBefore > machine.processors / 2)
  console.log("The machine was busy: trust the ratios, and measure again.");
if (json !== undefined) {
  const results = Object.entries(reports).map(([name, { bars, measurements }]) => [
    name,
    { bars, measurements },
  ]);
  writeFileSync(json, `${JSON.stringify({ machine, ...Object.fromEntries(results) }, null, 2)}\n`);
}
const isMissed = Object.values(reports).some(({ bars }) => !bars.every(isKept));
process.exitCode = isMissed ? 1 : 0;
