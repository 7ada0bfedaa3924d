import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CodegenError } from "../errors.ts";
import { checkOwnership } from "./check-ownership.ts";
import { compareFiles } from "./compare-files.ts";
import type { FileComparison } from "./compare-files.ts";
import { readFolder } from "./read-folder.ts";
import { removeLeftovers, stagingFolder } from "./staging-folder.ts";

/** What became of a folder. */
export interface WrittenFiles extends FileComparison {
  /** What was there before: path → text. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * Makes a folder hold exactly these files: everything is written beside its place first and renamed when all is there.
 * A file that is current is not touched, so that watchers and build caches stay quiet.
 *
 * Killed between two renames, it leaves new files beside old ones. No journal mends that, because none is needed: what a
 * file should be follows from the sources alone, so `--check` calls such a folder stale, and the next run makes it whole.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<WrittenFiles> {
  await removeLeftovers(folder);
  const before = await readFolder(folder);
  checkOwnership(folder, before);
  const comparison = compareFiles(files, before);
  const stale = [...comparison.missing, ...comparison.different];
  await refuseFolders(folder, stale);
  const staging = stagingFolder(folder);
  try {
    for (const path of stale) await writeInto(staging, path, files.get(path) ?? "");
    for (const path of stale) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await rename(join(staging, path), join(folder, path));
    }
    for (const path of comparison.extra) await rm(join(folder, path));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return { ...comparison, before };
}

/** A folder in the place of a file would stop the renaming half-way. */
async function refuseFolders(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const place = join(folder, path);
    const isFolder = await stat(place).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) continue;
    throw new CodegenError("unwritable-output", {
      place,
      problem: "a folder stands where a generated file belongs",
      remedy: "move it elsewhere, or choose another --output.",
    });
  }
}

async function writeInto(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
