/**
 * Measures the sandbox over HTTP beside Prism and bare `node:http`: requests per second of the list, and the time from
 * the start of the process to the first answer. Builds the package as it is published, and installs Prism if it must.
 * Exits with 1 if a bar is missed.
 *
 * Usage: node scripts/bench/sandbox-http.ts [--only throughput|start] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { installPeers } from "./install-peers.ts";
import { formatReport, isKept } from "./part-report.ts";
import type { PartReport } from "./part-report.ts";
import { buildTesting } from "./sandbox-http/build-testing.ts";
import { measureStart } from "./sandbox-http/measure-start.ts";
import { measureThroughput } from "./sandbox-http/measure-throughput.ts";

const parts: Readonly<Record<string, (folder: string) => Promise<PartReport>>> = {
  throughput: measureThroughput,
  start: measureStart,
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
    console.error("Usage: node scripts/bench/sandbox-http.ts [--only throughput|start] [--json FILE]");
    process.exit(2);
  }
}

const { chosen, json } = readCommandLine();
const loadBefore = loadavg()[0] ?? 0;
if (!(await installPeers())) process.exit(1);
const folder = await buildTesting();
const reports: Record<string, PartReport> = {};
for (const name of chosen) {
  const report = await (parts[name] as (folder: string) => Promise<PartReport>)(folder);
  reports[name] = report;
  console.log(formatReport(report));
}
const machine = { node: process.version, processors: availableParallelism(), loadBefore };
console.log(`Node ${machine.node}, ${machine.processors} processors, load ${loadBefore.toFixed(1)} before.`);
if (loadBefore > machine.processors / 2) console.log("The machine was busy: measure again.");
if (json !== undefined) {
  const results = Object.entries(reports).map(([name, { bars, measurements }]) => [
    name,
    { bars, measurements },
  ]);
  writeFileSync(json, `${JSON.stringify({ machine, ...Object.fromEntries(results) }, null, 2)}\n`);
}
process.exitCode = Object.values(reports).every(({ bars }) => bars.every(isKept)) ? 0 : 1;
