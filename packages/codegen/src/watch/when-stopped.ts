import { fstatSync } from "node:fs";
import { isatty } from "node:tty";
import { whenOrphaned } from "./when-orphaned.ts";

/**
 * Calls back when this process should end: on SIGINT and SIGTERM, when its standard input is closed by those who hold the
 * other end, and when the command that started it is gone. Gives what takes that back.
 */
export function whenStopped(callback: () => void): () => void {
  const { stdin } = process;
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, callback);
  const hears = hasOtherEnd();
  if (hears) stdin.on("end", callback).on("close", callback).resume();
  const forgetParent = whenOrphaned(callback);
  return () => {
    for (const signal of signals) process.off(signal, callback);
    if (hears) stdin.off("end", callback).off("close", callback).pause();
    forgetParent();
  };
}

/** Whether somebody can close standard input: `/dev/null` and files are at their end from the start. */
function hasOtherEnd(): boolean {
  try {
    const stdin = fstatSync(0);
    return isatty(0) || stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}
