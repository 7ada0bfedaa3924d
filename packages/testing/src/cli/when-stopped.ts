import type { CliProcess } from "./cli-process.ts";
import { whenOrphaned } from "./when-orphaned.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves when somebody wants the process to end: by a signal, or because what started it is gone. */
export function whenStopped(watched: CliProcess): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      stopWatching();
      // A second signal ends the process at once.
      for (const signal of signals) watched.off(signal, stop);
      resolve();
    };
    const stopWatching = whenOrphaned(watched, stop);
    for (const signal of signals) watched.on(signal, stop);
  });
}
