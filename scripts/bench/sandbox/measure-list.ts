import type { Bar, PartReport } from "../part-report.ts";
import { median, quantile } from "../quantile.ts";
import type { ListTimes } from "./list-worker.ts";
import { runSandboxWorker } from "./run-sandbox-worker.ts";

const short = 1000;
const long = 100_000;
const effort = { rounds: 60, calls: 500 };
/** Whatever else wants the processor only ever makes a measurement longer. */
const quiet = (times: readonly number[]): number => quantile(times, 0.1);

/** Measures whether the list is as fast in a long queue as in a short one. */
export async function measureList(): Promise<PartReport> {
  const words = [short, long, effort.rounds, effort.calls].map(String);
  const times = await runSandboxWorker<ListTimes>("list-worker.ts", words);
  const ratio = (one: readonly number[]): number => quiet(one) / quiet(times.short);
  const row = (what: string, one: readonly number[]): string[] => [
    what,
    quiet(one).toFixed(1),
    median(one).toFixed(1),
    `${ratio(one).toFixed(2)} ×`,
  ];
  const bar = (what: string, one: readonly number[]): Bar => ({
    what: `${what} of ${long} requests, over the first page of ${short}`,
    measured: ratio(one),
    limit: 1.2,
    unit: "×",
  });
  return {
    sections: [
      {
        title: "A page of 10",
        note: `Microseconds through the whole pipeline, held to the description, in the quiet tenth of ${effort.rounds} rounds in turns.`,
        rows: [
          ["", "quiet", "median", "ratio"],
          row(`first page of ${short}`, times.short),
          row(`first page of ${long}`, times.long),
          row(`last page of ${long}`, times.deep),
          row(`first page of ${long} with status=Pending`, times.status),
        ],
      },
    ],
    bars: [bar("first page", times.long), bar("last page", times.deep), bar("page by status", times.status)],
    measurements: times,
  };
}
