/**
 * Lets many suppliers work against one sandbox over HTTP while faults strike, for a number of seconds, and prints what was
 * found, as JSON. Words: seconds, connections, requests in the queue, and "lie" to confirm a report
 * now and then that nobody reads: whoever looks for losses must be able to find some.
 */
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import type { ConnectionRequestsError } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { Fault } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { stressFaults } from "./stress-faults.ts";
import { findLosses, openLedger, reportsByDay } from "./stress-ledger.ts";
import { Supplier } from "./stress-supplier.ts";

/** What was found. */
export interface StressFindings {
  readonly seconds: number;
  readonly exchanges: number;
  /** Reports that arrived, each of which had to arrive once. */
  readonly reports: number;
  readonly days: number;
  readonly strikes: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, number>>;
  /** Connections that were open at the same time. */
  readonly peakConnections: number;
  readonly losses: readonly string[];
  readonly unhandledRejections: number;
  /** Bytes of heap after garbage collection, each time the sandbox was back at its beginning. */
  readonly heap: readonly number[];
}

const [, , seconds = "5", connections = "100", requests = "200", word] = process.argv;
const strikes: Record<string, number> = {};
const failures: Record<string, number> = {};
const count = (counts: Record<string, number>, name: string): void =>
  void (counts[name] = (counts[name] ?? 0) + 1);
const losses: string[] = [];
const heap: number[] = [];
const open = new Set<Socket>();
let [exchanges, reports, days, peakConnections, unhandledRejections] = [0, 0, 0, 0, 0];

const lie: Fault = { kind: "status", status: 204, operation: "updateConnectionRequest", nth: 50 };

process.on("unhandledRejection", () => (unhandledRejections += 1));
subscribe("http.server.request.start", (message) => {
  const { socket } = message as { readonly socket: Socket };
  if (open.has(socket)) return;
  open.add(socket);
  peakConnections = Math.max(peakConnections, open.size);
  socket.once("close", () => open.delete(socket));
});

const sandbox = createSandbox({
  time: "real",
  connectionRequests: Number(requests),
  faults: [...stressFaults, ...(word === "lie" ? [lie] : [])],
  onExchange({ fault }) {
    exchanges += 1;
    if (fault) count(strikes, fault);
  },
});
const beginning = sandbox.snapshot();
const ids = sandbox.connectionRequests.map(({ ID }) => ID);
const server = await serve(sandbox);
const startedAt = performance.now();
const isTime = (): boolean => performance.now() - startedAt < Number(seconds) * 1000;

/** The life of all requests, from the first day to the last. */
async function live(): Promise<void> {
  const noteFailure = ({ code, status }: ConnectionRequestsError): void =>
    count(failures, status === undefined ? code : `${code} ${status}`);
  const suppliers = Array.from({ length: Number(connections) }, (_, index) => {
    const share = index / Number(connections);
    return new Supplier({ sandbox, baseUrl: server.url, share, noteFailure });
  });
  for (let day = 0; day < reportsByDay.length && isTime() && losses.length === 0; day += 1) {
    const ledger = openLedger(ids, day);
    await Promise.all(suppliers.map((supplier) => supplier.work(ledger)));
    losses.push(...findLosses(sandbox, ids, day));
    reports += ids.length;
    days += 1;
    await sandbox.clock.advance({ hours: 24 });
  }
}

while (isTime() && losses.length === 0) {
  await live();
  sandbox.restore(beginning);
  await setImmediate();
  globalThis.gc?.();
  heap.push(process.memoryUsage().heapUsed);
}
const took = (performance.now() - startedAt) / 1000;
await server.close();
const findings: StressFindings = {
  seconds: took,
  exchanges,
  reports,
  days,
  strikes,
  failures,
  peakConnections,
  losses,
  unhandledRejections,
  heap,
};
console.log(JSON.stringify(findings));
