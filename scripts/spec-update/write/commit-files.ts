import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finishCommit } from "./finish-commit.ts";
import { hashText } from "./hash-text.ts";
import type { Journal } from "./journal.ts";
import type { Places } from "./places.ts";
import { readIfThere } from "./read-if-there.ts";

/** Path from the root of the repository, with slashes → text; undefined for a file that has to go. */
export type PlannedFiles = ReadonlyMap<string, string | undefined>;

/**
 * Writes files so that all of them change or none: they are written beside their places, a journal lists the renames,
 * and whoever finds the journal finishes them. Gives the paths that changed.
 */
export function commitFiles(root: string, places: Places, files: PlannedFiles): string[] {
  const changed = [...files].filter(([path, text]) => readIfThere(join(root, path)) !== text);
  if (changed.length === 0) return [];
  mkdirSync(places.staged, { recursive: true });
  const journal: Journal = {
    files: changed.map(([path, text], index) => ({
      path,
      before: hashIfThere(join(root, path)),
      ...(text !== undefined && { staged: String(index), after: hashText(text) }),
    })),
  };
  // Flushed to the disk: a journal that survives a power failure must not name files that do not.
  changed.forEach(([, text], index) => {
    if (text !== undefined) writeFileSync(join(places.staged, String(index)), text, { flush: true });
  });
  writeFileSync(`${places.journal}.new`, JSON.stringify(journal), { flush: true });
  renameSync(`${places.journal}.new`, places.journal);
  finishCommit(root, places);
  return changed.map(([path]) => path);
}

function hashIfThere(path: string): string | undefined {
  const text = readIfThere(path);
  return text === undefined ? undefined : hashText(text);
}
