import { readFileSync } from "node:fs";

/** How often the ancestors are looked at, in milliseconds. */
const intervalMs = 500;

/**
 * Calls back when one of the commands that started this one is gone: a signal to `npx` alone ends `npx` alone, and what
 * runs below it would serve for ever. The shell that people type into is not counted: it ends when they do.
 */
export function whenOrphaned(callback: () => void): () => void {
  const runners = listAncestors(process.ppid).filter(({ command }) => /\b(npx|npm|pnpm)\b/.test(command));
  const timer = setInterval(() => {
    if (runners.every(({ id }) => isAlive(id))) return;
    clearInterval(timer);
    callback();
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

interface Ancestor {
  readonly id: number;
  readonly command: string;
}

/** The processes above this one, nearest first; empty where the system does not tell (it does on Linux). */
function listAncestors(id: number): Ancestor[] {
  try {
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    const parent = Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
    return [{ id, command }, ...(parent > 1 ? listAncestors(parent) : [])];
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
