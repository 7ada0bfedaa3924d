/** Finishes an update of the spec that was killed half-way; `pnpm generate` begins with it. */
import { join } from "node:path";
import { finishInterrupted } from "./write/finish-interrupted.ts";

try {
  if (finishInterrupted(join(import.meta.dirname, "../..")) === "finished") {
    console.error("Finished an update of the spec that had been interrupted.");
  }
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 1;
}
