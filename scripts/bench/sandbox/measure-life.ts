import type { PartReport } from "../part-report.ts";
import { median } from "../quantile.ts";
import type { LifeTimes } from "./life-worker.ts";
import { runSandboxWorker } from "./run-sandbox-worker.ts";

const requests = 10_000;
const rounds = 5;

/** Measures two days in the life of 10 000 requests, each of them sent away and back every hour. */
export async function measureLife(): Promise<PartReport> {
  const samples = await runSandboxWorker<readonly LifeTimes[]>("life-worker.ts", [
    String(requests),
    String(rounds),
  ]);
  const row = (what: string, read: (times: LifeTimes) => number): string[] => {
    const times = samples.map(read);
    return [what, median(times).toFixed(0), Math.min(...times).toFixed(0), Math.max(...times).toFixed(0)];
  };
  return {
    sections: [
      {
        title: `48 hours of life for ${requests} requests`,
        note: `Milliseconds in ${rounds} rounds of one process, the cold first one included. All come back 48 times: 480 000 updates and returns.`,
        rows: [
          ["", "median", "least", "most"],
          row("48 hours go by, one by one: all come back, a page is read", ({ hours }) => hours),
          row("48 hours go by at once after one update of each", ({ atOnce }) => atOnce),
          row("the 480 000 updates, through the whole pipeline", ({ updates }) => updates),
          row("hours and updates together", ({ hours, updates }) => hours + updates),
        ],
      },
    ],
    bars: [
      {
        what: "48 hours for 10 000 requests, updates not counted",
        measured: median(samples.map(({ hours }) => hours)),
        limit: 1000,
        unit: "ms",
      },
    ],
    measurements: samples,
  };
}
