import { readFileSync } from "node:fs";

/** How often the parents are looked at, in milliseconds. */
const intervalMs = 500;

/**
 * Calls back when the parent of this process is gone, or a package manager above it: a signal to `npx` alone ends `npx`
 * alone, and what runs below it would stay for ever. The shell that people type into may end. Gives what takes that back.
 */
export function whenOrphaned(callback: () => void): () => void {
  const parent = process.ppid;
  const runners = listRunners(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && runners.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The package managers above a process; none where the system does not tell (it does on Linux). */
function listRunners(id: number): number[] {
  try {
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    const above = Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
    const own = /\b(npx|npm|pnpm|yarn|bunx?)\b/.test(command) ? [id] : [];
    return [...own, ...(above > 1 ? listRunners(above) : [])];
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
