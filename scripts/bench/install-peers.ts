import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "../run-step.ts";
import { benchFolder } from "./folders.ts";

/** Installs exactly what the lockfile of a folder names; does nothing if that is there already. */
export async function installPeers(folder: string = benchFolder): Promise<boolean> {
  const wanted = join(folder, "pnpm-lock.yaml");
  const installed = join(folder, "node_modules/.pnpm/lock.yaml");
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return true;
  // `--ignore-workspace`: the workspace above neither installs these packages nor lends them its settings.
  const install = ["install", "--frozen-lockfile", "--ignore-workspace", "--ignore-scripts"];
  return runStep("install the peers", "npx", ["--yes", "pnpm@12", "--dir", folder, ...install]);
}
