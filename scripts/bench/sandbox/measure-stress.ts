import type { PartReport } from "../part-report.ts";
import { runSandboxWorker } from "./run-sandbox-worker.ts";
import type { StressFindings } from "./stress-worker.ts";

/** How long and with how much. */
export interface StressLoad {
  readonly seconds: number;
  readonly connections: number;
  /** Requests in the queue. */
  readonly requests: number;
}

/** Lets suppliers work against a faulty sandbox, and first sees whether a loss would be found. */
export async function measureStress({ seconds, connections, requests }: StressLoad): Promise<PartReport> {
  const run = (words: readonly string[]): Promise<StressFindings> =>
    runSandboxWorker<StressFindings>("stress-worker.ts", words);
  const lied = await run(["1", "10", String(requests), "lie"]);
  const found = await run([seconds, connections, requests].map(String));
  const rows = (counts: Readonly<Record<string, number>>): string[][] =>
    Object.entries(counts).map(([name, times]) => [name, String(times)]);
  const perSecond = (found.exchanges / found.seconds).toFixed(0);
  return {
    sections: [
      {
        title: `${connections} suppliers, ${found.seconds.toFixed(1)} s: ${found.exchanges} exchanges, ${perSecond} a second`,
        note: `${found.reports} reports, each of which had to arrive once; what struck, and how often:`,
        rows: [["fault", "strikes"], ...rows(found.strikes)],
      },
      {
        title: "Calls that failed in the end",
        note: "By code of the error and status of the answer.",
        rows: [["error", "calls"], ...rows(found.failures)],
      },
      {
        title: "Heap after garbage collection, in MB",
        note: "Each time the sandbox was back at its beginning.",
        rows: [
          ["time", "MB"],
          ...found.heap.map((bytes, index) => [String(index + 1), (bytes / 2 ** 20).toFixed(2)]),
        ],
      },
    ],
    bars: [
      { what: "reports lost or sent twice", measured: found.losses.length, limit: 0, unit: "requests" },
      { what: "unhandled rejections", measured: found.unhandledRejections, limit: 0, unit: "rejections" },
      {
        what: "connections that were missing",
        measured: Math.max(0, connections - found.peakConnections),
        limit: 0,
        unit: "connections",
      },
      { what: "growth of the heap", measured: growthOf(found.heap), limit: 2, unit: "MB" },
      {
        what: "lies that were not found: the search itself",
        measured: lied.losses.length === 1 ? 0 : 1,
        limit: 0,
        unit: "lies",
      },
    ],
    measurements: found,
  };
}

/** From the second time to the last, in MB; the first warms everything up. */
function growthOf(heap: readonly number[]): number {
  const [, second = heap[0] ?? Number.NaN] = heap;
  return Math.max(0, ((heap.at(-1) ?? Number.NaN) - second) / 2 ** 20);
}
