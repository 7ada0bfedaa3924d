import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cloneRepository } from "./clone-repository.ts";
import { runCommand } from "./run-command.ts";
import type { Finished } from "./run-command.ts";

/** An upstream document of the tests, from the root of the repository. */
export const upstreamDocument = "scripts/spec-update/test/documents/upstream-swagger-2.0.json";

/** A clone with everything installed, to update the spec in. */
export interface UpdateClone {
  readonly folder: string;
  run(commandLine: string): Promise<Finished>;
  /** Everything that differs from the commit: path → text, undefined for what is gone. */
  changes(): Promise<Record<string, string | undefined>>;
  /** Puts it back to the commit. */
  reset(): Promise<void>;
  remove(): void;
}

/** Clones the repository and installs its packages. */
export async function createUpdateClone(): Promise<UpdateClone> {
  const { clone, remove } = await cloneRepository();

  async function run(commandLine: string): Promise<Finished> {
    return runCommand(commandLine, clone);
  }

  async function demand(commandLine: string): Promise<string> {
    const { exitCode, stdout, output } = await run(commandLine);
    if (exitCode !== 0) throw new Error(`${commandLine} failed: ${output}`);
    return stdout;
  }

  async function changes(): Promise<Record<string, string | undefined>> {
    const status = await demand("git status --porcelain=v1 -z --untracked-files=all");
    const paths = status.split("\0").flatMap((entry) => (entry ? [entry.slice(3)] : []));
    return Object.fromEntries(
      paths.map((path) => [
        path,
        existsSync(join(clone, path)) ? readFileSync(join(clone, path), "utf8") : undefined,
      ]),
    );
  }

  async function reset(): Promise<void> {
    await demand("git checkout --quiet -- . && git clean --quiet --force -d && rm -rf .spec-update");
  }

  await demand("npx --yes pnpm@12 install --frozen-lockfile --prefer-offline");
  return { folder: clone, run, changes, reset, remove };
}
