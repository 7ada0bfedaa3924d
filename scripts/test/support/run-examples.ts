/**
 * Runs the modules that are named on the command line one after the other, each in a world of its own: a fresh sandbox
 * behind the platform's fetch, and the globals of example-world.d.ts. Prints what came of each, as JSON. A program of
 * its own, so that it also shows whether an example keeps the process from ending.
 */
import { pathToFileURL } from "node:url";
import { createSandbox } from "@connection-requests/testing";

/** What came of an example. */
export interface ExampleRun {
  /** What it threw; empty if nothing. */
  readonly failure: string;
  readonly stdout: string;
  readonly stderr: string;
  /** HTTP exchanges with the sandbox that stands for the API. */
  readonly exchanges: number;
}

const platformFetch = globalThis.fetch;
const platformWrite = { stdout: process.stdout.write, stderr: process.stderr.write };

/** Servers that an example starts are reached; everything else is the sandbox. */
const isLoopback = (url: string): boolean => new URL(url).hostname === "127.0.0.1";

async function runExample(file: string): Promise<ExampleRun> {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    process[stream].write = (text: string | Uint8Array) => (printed[stream] += String(text)) !== "";
  }
  Object.assign(globalThis, {
    fetch: (url: string, init: RequestInit) => (isLoopback(url) ? platformFetch : sandbox.fetch)(url, init),
    ...sandbox.credentials,
    accessToken: await sandbox.accessToken(),
    id: sandbox.connectionRequests[0]?.ID,
    findMember: async (_lastName: string, loyaltyNumber: string | null | undefined) =>
      loyaltyNumber ? { number: loyaltyNumber } : undefined,
    saveTokens: async () => undefined,
    reportTrouble: (error: unknown) => console.error(error),
  });
  const failure = await import(pathToFileURL(file).href).then(() => "", String);
  Object.assign(process.stdout, { write: platformWrite.stdout });
  Object.assign(process.stderr, { write: platformWrite.stderr });
  return { failure, ...printed, exchanges: sandbox.requests.length };
}

const runs: ExampleRun[] = [];
for (const file of process.argv.slice(2)) runs.push(await runExample(file));
console.log(JSON.stringify(runs));
