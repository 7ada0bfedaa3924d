import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

const root = join(import.meta.dirname, "../../..");

/** Builds and packs every package into a folder; gives the tarball of each, by the name of the package. */
export async function packPackages(folder: string): Promise<Readonly<Record<string, string>>> {
  await demandSuccess(
    `npx --yes pnpm@12 build && npx --yes pnpm@12 --recursive --filter "./packages/*" pack --pack-destination "${folder}"`,
    root,
  );
  const tarballs: Record<string, string> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tgz"))) {
    const name = /^connection-requests-(\w+)-\d/.exec(file)?.[1];
    if (name) tarballs[`@connection-requests/${name}`] = `file:${join(folder, file)}`;
  }
  return tarballs;
}

/** Makes a project that has only the tarballs. */
export async function createProject(
  project: string,
  tarballs: Readonly<Record<string, string>>,
  manifest: object,
): Promise<void> {
  mkdirSync(project);
  const all = { private: true, dependencies: tarballs, overrides: tarballs, ...manifest };
  writeFileSync(join(project, "package.json"), JSON.stringify(all));
  await demandSuccess("npm install --no-audit --no-fund --prefer-offline", project);
}

async function demandSuccess(commandLine: string, folder: string): Promise<void> {
  const { exitCode, output } = await runCommand(commandLine, folder);
  if (exitCode !== 0) throw new Error(`${commandLine} failed: ${output}`);
}
