import { runStep } from "../run-step.ts";
import { rootFolder } from "./folders.ts";

/** Builds a package as it is published, so that nothing stale is measured. */
export async function buildPackage(name: "client" | "codegen"): Promise<boolean> {
  const task = ["run", "build", `--filter=@connection-requests/${name}`, "--output-logs=errors-only"];
  // Turbo looks for pnpm on the PATH, and finds there the one that runs it.
  return runStep(`build ${name}`, "npx", ["--yes", "pnpm@12", "--dir", rootFolder, "exec", "turbo", ...task]);
}
