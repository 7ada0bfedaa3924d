import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import type { Places } from "./places.ts";

/** Takes the lock of the repository for this process; gives its release, or undefined while another one holds it. */
export function takeLock({ folder, lock }: Places): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (isHeld(lock)) return undefined;
    rmSync(lock, { force: true });
    // A link either is there, with its content, or is not: no other process sees an empty lock.
    linkSync(own, lock);
    return () => release(folder, lock);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw failure;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Whether the process that took the lock still runs. */
function isHeld(lock: string): boolean {
  try {
    const id = Number(readFileSync(lock, "utf8"));
    return id !== process.pid && process.kill(id, 0);
  } catch (failure) {
    // It runs, and is somebody else's.
    return (failure as NodeJS.ErrnoException).code === "EPERM";
  }
}

function release(folder: string, lock: string): void {
  rmSync(lock, { force: true });
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty: it holds the record of the last update.
  }
}
