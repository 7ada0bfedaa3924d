import { join } from "node:path";
import { createFolder, runCommand } from "./run-command.ts";

const root = join(import.meta.dirname, "../../..");

/** Clones what is committed here into a temporary folder. */
export async function cloneRepository(): Promise<{ clone: string; remove: () => void }> {
  const { folder, remove } = createFolder("clone");
  const { exitCode, output } = await runCommand(
    `git clone --quiet --no-hardlinks "${root}" repository`,
    folder,
  );
  if (exitCode !== 0) throw new Error(`The repository could not be cloned: ${output}`);
  return { clone: join(folder, "repository"), remove };
}
