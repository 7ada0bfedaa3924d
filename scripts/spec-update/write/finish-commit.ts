import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "../refusal.ts";
import { hashText } from "./hash-text.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import type { Places } from "./places.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Brings an update to its end, whether it was interrupted or not: with a journal every rename that is left is done,
 * without one everything that was prepared is thrown away. Tells which.
 */
export function finishCommit(root: string, places: Places): "finished" | "discarded" {
  const isJournalled = existsSync(places.journal);
  if (isJournalled) {
    const { files } = JSON.parse(readFileSync(places.journal, "utf8")) as Journal;
    for (const entry of files) checkUntouched(root, entry);
    for (const entry of files) finishFile(root, places, entry);
    rmSync(places.journal);
  }
  for (const folder of [places.staged, places.tree, places.previous, `${places.journal}.new`]) {
    rmSync(folder, { recursive: true, force: true });
  }
  return isJournalled ? "finished" : "discarded";
}

/** Somebody may have edited a file between the interruption and now; that work is not overwritten. */
function checkUntouched(root: string, { path, before, after }: JournalEntry): void {
  const text = readIfThere(join(root, path));
  const hash = text === undefined ? undefined : hashText(text);
  if (hash === before || hash === after) return;
  throw new Refusal(
    path,
    "the file was changed after an update of the spec was interrupted, and finishing the update would overwrite it",
    "put the file back as it was and run this again; or delete the folder .spec-update, and the update is given up half-way.",
  );
}

function finishFile(root: string, places: Places, { path, staged }: JournalEntry): void {
  const place = join(root, path);
  if (staged === undefined) return rmSync(place, { force: true });
  const source = join(places.staged, staged);
  // Renamed already, before the interruption.
  if (!existsSync(source)) return;
  mkdirSync(dirname(place), { recursive: true });
  renameSync(source, place);
}
