/**
 * Creates, uses and drops sandboxes, and prints how many of them are still in memory, as JSON. With the word "keep" it
 * does not drop them: whoever looks for leaks must be able to find some.
 */
import { setTimeout } from "node:timers/promises";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { readList, report } from "./calls.ts";

/** What is left of the sandboxes. */
export interface Leftovers {
  readonly alive: number;
  /** Heap that was not there before, in bytes per sandbox. */
  readonly bytes: number;
}

/** Everything that might hold on to something: calls, timers, tokens, snapshots. */
async function useSandbox(connectionRequests: number): Promise<Sandbox> {
  const sandbox = createSandbox({ connectionRequests, authorization: false });
  await sandbox.accessToken();
  await readList(sandbox);
  await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests`);
  const [first] = sandbox.connectionRequests;
  if (first) await report(sandbox, first.ID, "CREU1");
  sandbox.clock.startTimer(() => {}, 60_000);
  sandbox.clock.startTimer(() => {}, 86_400_000);
  await sandbox.clock.advance({ hours: 1 });
  sandbox.restore(sandbox.snapshot());
  sandbox.clock.startTimer(() => {}, 60_000);
  return sandbox;
}

async function usedHeap(): Promise<number> {
  // A WeakRef holds on to what it gave until the turn of the event loop is over.
  await setTimeout(10);
  globalThis.gc?.();
  await setTimeout(10);
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Creates sandboxes one after the other; what is not kept can be collected when this is over. */
async function createMany(count: number, kept: Sandbox[] | undefined): Promise<WeakRef<object>[]> {
  const references: WeakRef<object>[] = [];
  for (let created = 0; created < count; created += 1) {
    const sandbox = await useSandbox(35);
    references.push(new WeakRef(sandbox), new WeakRef(sandbox.clock));
    kept?.push(sandbox);
  }
  return references;
}

const [, , count = "0", word] = process.argv;
const kept: Sandbox[] | undefined = word === "keep" ? [] : undefined;
// The first thousand warms everything up; the second shows what is left of each.
await createMany(Number(count), undefined);
const before = await usedHeap();
const references = await createMany(Number(count), kept);
const after = await usedHeap();
const alive = references.filter((reference) => reference.deref() !== undefined).length;
const leftovers: Leftovers = { alive, bytes: (after - before) / Number(count) };
console.log(JSON.stringify(leftovers));
// Used here, so that it is held until now.
kept?.splice(0);
