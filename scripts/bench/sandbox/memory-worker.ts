/** Prints the heap that a request takes at each stage of its life, in bytes, as JSON. */
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { readList, report } from "./calls.ts";

/** Bytes of heap per request. */
export interface HeapPerRequest {
  readonly stage: string;
  readonly bytes: number;
}

function usedHeap(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const [, , count = 0] = process.argv.map(Number);
// Code, journal and outbox do not grow with the queue; they are filled before anything is measured.
const warm = createSandbox({ connectionRequests: 100, authorization: false });
for (let calls = 0; calls < 25_000; calls += 1) await readList(warm);
for (const { ID } of warm.connectionRequests) await report(warm, ID, "CRRET");

const before = usedHeap();
const sandbox: Sandbox = createSandbox({ connectionRequests: count, authorization: false });
const found: HeapPerRequest[] = [];
const measure = (stage: string): void => void found.push({ stage, bytes: (usedHeap() - before) / count });
measure("waiting");
for (let offset = 0; offset < count; offset += 10) await readList(sandbox, `?limit=10&offset=${offset}`);
measure("waiting, all of them read");
const ids = sandbox.connectionRequests.map(({ ID }) => ID);
for (const id of ids) await report(sandbox, id, "CRRET");
ids.length = 0;
measure("away after a report");
await sandbox.clock.advance({ hours: 1 });
for (let offset = 0; offset < count; offset += 10) await readList(sandbox, `?limit=10&offset=${offset}`);
measure("back, all of them read again");
console.log(JSON.stringify(found));
