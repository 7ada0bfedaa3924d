import type { PartReport } from "../part-report.ts";
import type { HeapPerRequest } from "./memory-worker.ts";
import { runSandboxWorker } from "./run-sandbox-worker.ts";

const requests = 100_000;

/** Measures the heap that a request takes. */
export async function measureMemory(): Promise<PartReport> {
  const found = await runSandboxWorker<readonly HeapPerRequest[]>("memory-worker.ts", [String(requests)]);
  return {
    sections: [
      {
        title: `Heap per request, with ${requests} of them`,
        note: "Bytes after garbage collection, the sandbox's journal included.",
        rows: [["", "bytes"], ...found.map(({ stage, bytes }) => [stage, bytes.toFixed(0)])],
      },
    ],
    bars: [
      {
        what: "heap per request at any stage",
        measured: Math.max(...found.map(({ bytes }) => bytes)),
        limit: 1024,
        unit: "bytes",
      },
    ],
    measurements: found,
  };
}
