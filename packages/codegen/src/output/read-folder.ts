import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Reads every file of a folder, by its path in there; a folder that does not exist is empty. Names with a dot are other tools'. */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await listEntries(folder);
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const),
  );
  return new Map(texts);
}

async function listEntries(folder: string): ReturnType<typeof readdirEntries> {
  try {
    return await readdirEntries(folder);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw failure;
  }
}

function readdirEntries(folder: string) {
  return readdir(folder, { recursive: true, withFileTypes: true });
}
