import { readFileSync } from "node:fs";
import type { CliProcess } from "./cli-process.ts";

/** How often the processes above are looked at, in milliseconds. */
const intervalMs = 500;

/**
 * Calls back when what started this process is gone: its parent, or one of the package managers above it. A signal to
 * `npx` alone ends `npx` alone, and what runs below it would serve for ever. The returned function ends the watch.
 */
export function whenOrphaned(watched: Pick<CliProcess, "ppid">, callback: () => void): () => void {
  const parent = watched.ppid;
  const runners = listAncestors(parent).filter(isRunner);
  const timer = setInterval(() => {
    if (watched.ppid === parent && runners.every(({ id }) => isAlive(id))) return;
    clearInterval(timer);
    callback();
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

interface Ancestor {
  readonly id: number;
  /** The words of its command line. */
  readonly words: readonly string[];
}

/** A program, or a script that an interpreter runs; `npm` writes its own title as one word. */
function isRunner({ words }: Ancestor): boolean {
  return words.slice(0, 2).some((word) => /(^|\/)(npx|npm|pnpm|yarn|bunx?)(-cli)?(\.[cm]?js)?$/.test(word));
}

/** The processes above this one, nearest first; empty where the system does not tell (it does on Linux). */
function listAncestors(id: number): Ancestor[] {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, "utf8").split(/[\0 ]/);
    const parent = Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
    return [{ id, words }, ...(parent > 1 ? listAncestors(parent) : [])];
  } catch {
    return [];
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
