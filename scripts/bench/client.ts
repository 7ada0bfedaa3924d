/**
 * Measures the client beside its peers: overhead per call, import time, size. Installs and generates what it needs.
 * Exits with 1 if one of our bars is missed.
 *
 * Usage: node scripts/bench/client.ts [--only overhead|import|size] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildPackage } from "./build-package.ts";
import { generatePeers } from "./client/generate-peers.ts";
import { measureImport } from "./client/measure-import.ts";
import { measureOverhead } from "./client/measure-overhead.ts";
import { measureSize } from "./client/measure-size.ts";
import { installPeers } from "./install-peers.ts";
import { formatReport, isKept } from "./part-report.ts";
import type { PartReport } from "./part-report.ts";

const parts: Readonly<Record<string, () => Promise<PartReport>>> = {
  overhead: measureOverhead,
  import: measureImport,
  size: measureSize,
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
    console.error("Usage: node scripts/bench/client.ts [--only overhead|import|size] [--json FILE]");
    process.exit(2);
  }
}

const { chosen, json } = readCommandLine();
const loadBefore = loadavg()[0] ?? 0;
if (!(await installPeers()) || !(await buildPackage("client"))) process.exit(1);
await generatePeers();

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
