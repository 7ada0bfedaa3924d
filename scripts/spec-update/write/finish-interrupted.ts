import { existsSync } from "node:fs";
import { finishCommit } from "./finish-commit.ts";
import { placesIn } from "./places.ts";
import { takeLock } from "./take-lock.ts";

/**
 * Finishes an update of the spec that was killed, or throws away what it had prepared. Cheap when there is none, so every
 * command that reads the spec begins with it. Throws a `Refusal` when that would overwrite somebody's work.
 */
export function finishInterrupted(root: string): "finished" | "discarded" | "nothing to do" {
  const places = placesIn(root);
  const leftovers = [places.journal, places.staged, places.tree, places.previous];
  if (!leftovers.some((path) => existsSync(path))) return "nothing to do";
  const release = takeLock(places);
  // An update is at work just now, and will end by itself.
  if (!release) return "nothing to do";
  try {
    return finishCommit(root, places);
  } finally {
    release();
  }
}
