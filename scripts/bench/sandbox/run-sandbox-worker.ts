import { join } from "node:path";
import { runWorker } from "../run-worker.ts";

/** Runs a worker of this folder on the sources, with the garbage collector at hand, and gives what it prints. */
export function runSandboxWorker<Result>(worker: string, words: readonly string[] = []): Promise<Result> {
  const flags = ["--conditions=@connection-requests/source", "--expose-gc"];
  return runWorker<Result>(join(import.meta.dirname, worker), { flags, words });
}
