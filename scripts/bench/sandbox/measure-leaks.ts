import type { PartReport } from "../part-report.ts";
import type { Leftovers } from "./leak-worker.ts";
import { runSandboxWorker } from "./run-sandbox-worker.ts";

const sandboxes = 1000;

/** Looks for what sandboxes leave behind, and first whether it would be seen. */
export async function measureLeaks(): Promise<PartReport> {
  const kept = await runSandboxWorker<Leftovers>("leak-worker.ts", [String(sandboxes), "keep"]);
  const dropped = await runSandboxWorker<Leftovers>("leak-worker.ts", [String(sandboxes)]);
  const row = (what: string, { alive, bytes }: Leftovers): string[] => [
    what,
    String(alive),
    bytes.toFixed(0),
  ];
  return {
    sections: [
      {
        title: `${sandboxes} sandboxes, each with 35 requests, used and dropped`,
        note: "Objects alive after garbage collection, two per sandbox, and heap per sandbox in bytes.",
        rows: [["", "alive", "bytes"], row("dropped", dropped), row("kept on purpose", kept)],
      },
    ],
    bars: [
      { what: "objects of dropped sandboxes alive", measured: dropped.alive, limit: 0, unit: "objects" },
      { what: "heap left by a dropped sandbox", measured: dropped.bytes, limit: 512, unit: "bytes" },
      {
        what: "kept on purpose and not seen: the search itself",
        measured: kept.bytes > 4096 ? 2 * sandboxes - kept.alive : NaN,
        limit: 0,
        unit: "objects",
      },
    ],
    measurements: { kept, dropped },
  };
}
