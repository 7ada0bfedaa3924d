import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where this process writes files before they are renamed: inside the folder, as a rename is atomic in one file system only. */
export function stagingFolder(folder: string): string {
  return join(folder, `.codegen-${process.pid}`);
}

/** Removes what processes left behind that were killed. Those that still run keep theirs. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const id = /^\.codegen-(\d+)$/.exec(name)?.[1];
    if (id === undefined || isRunning(Number(id))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (failure) {
    // It runs for somebody else.
    return (failure as NodeJS.ErrnoException).code === "EPERM";
  }
}
