import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CodegenError } from "../errors.ts";
import { checkOwnership } from "./check-ownership.ts";
import { compareFiles } from "./compare-files.ts";
import type { FileComparison } from "./compare-files.ts";
import { readFolder } from "./read-folder.ts";

/**
 * Makes a folder hold exactly these files: everything is written beside its place first and renamed when all is there.
 * A file that is current is not touched, so that watchers and build caches stay quiet.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<FileComparison> {
  const present = await readFolder(folder);
  checkOwnership(folder, present);
  const comparison = compareFiles(files, present);
  const stale = [...comparison.missing, ...comparison.different];
  await refuseFolders(folder, stale);
  // Inside the folder: a rename is only atomic within one file system.
  const staging = join(folder, `.codegen-${process.pid}`);
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
  return comparison;
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
