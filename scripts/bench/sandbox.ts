/**
 * Measures the sandbox: two days of life for 10 000 requests, the list in a long and a short queue, memory, leaks.
 * Exits with 1 if a bar is missed. Needs nothing but the repository's own installation; it runs the sources.
 *
 * Usage: node scripts/bench/sandbox.ts [--only life|list|memory|leaks] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { formatReport, isKept } from "./part-report.ts";
import type { PartReport } from "./part-report.ts";
import { measureLeaks } from "./sandbox/measure-leaks.ts";
import { measureLife } from "./sandbox/measure-life.ts";
import { measureList } from "./sandbox/measure-list.ts";
import { measureMemory } from "./sandbox/measure-memory.ts";

const parts: Readonly<Record<string, () => Promise<PartReport>>> = {
  life: measureLife,
  list: measureList,
  memory: measureMemory,
  leaks: measureLeaks,
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
    console.error("Usage: node scripts/bench/sandbox.ts [--only life|list|memory|leaks] [--json FILE]");
    process.exit(2);
  }
}

const { chosen, json } = readCommandLine();
const loadBefore = loadavg()[0] ?? 0;
const reports: Record<string, PartReport> = {};
for (const name of chosen) {
  const report = await (parts[name] as () => Promise<PartReport>)();
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
const isMissed = Object.values(reports).some(({ bars }) => !bars.every(isKept));
process.exitCode = isMissed ? 1 : 0;
