import { runStep } from "../run-step.ts";
import { rootFolder } from "./folders.ts";

/** Builds the client as it is published, so that nothing stale is measured. */
export async function buildClient(): Promise<boolean> {
  const task = ["run", "build", "--filter=@connection-requests/client", "--output-logs=errors-only"];
  // Turbo looks for pnpm on the PATH, and finds there the one that runs it.
  return runStep("build the client", "npx", [
    "--yes",
    "pnpm@12",
    "--dir",
    rootFolder,
    "exec",
    "turbo",
    ...task,
  ]);
}
