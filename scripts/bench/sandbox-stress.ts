/**
 * Lets 100 suppliers work against one sandbox over HTTP for 30 seconds while faults strike. Exits with 1 if a report is lost
 * or arrives twice, if memory grows, or if a rejection is not handled. Runs the sources.
 *
 * Usage: node scripts/bench/sandbox-stress.ts [--seconds 30] [--connections 100] [--requests 200]
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { formatReport, isKept } from "./part-report.ts";
import { measureStress } from "./sandbox/measure-stress.ts";
import type { StressLoad } from "./sandbox/measure-stress.ts";

/** What was asked for on the command line; ends the process if it makes no sense. */
function readCommandLine(): StressLoad {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: "string", default: "30" },
        connections: { type: "string", default: "100" },
        requests: { type: "string", default: "200" },
      },
    });
    const load = {
      seconds: Number(values.seconds),
      connections: Number(values.connections),
      requests: Number(values.requests),
    };
    if (Object.values(load).every((number) => Number.isInteger(number) && number > 0)) return load;
    throw new Error("Each number must be a whole one of 1 or more.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(
      "Usage: node scripts/bench/sandbox-stress.ts [--seconds 30] [--connections 100] [--requests 200]",
    );
    process.exit(2);
  }
}

const load = readCommandLine();
const loadBefore = loadavg()[0] ?? 0;
const report = await measureStress(load);
console.log(formatReport(report));
console.log(`Node ${process.version}, load ${loadBefore.toFixed(1)} before.`);
process.exitCode = report.bars.every(isKept) ? 0 : 1;
