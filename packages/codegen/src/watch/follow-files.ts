import type { WatchFile } from "./watch-file.ts";

/** What following files needs of the platform. */
export interface FollowPorts {
  readonly watchFile: WatchFile;
  /** Calls back after so many milliseconds; gives what takes that back. */
  readonly delay: (callback: () => void, delayMs: number) => () => void;
}

/** Files that are followed. */
export interface FollowedFiles {
  /** Follows these as well. */
  add(paths: Iterable<string>): void;
  /** Follows no others any more. */
  keep(paths: ReadonlySet<string>): void;
  /** The paths of what was saved since the last time, once all is quiet; undefined when it was closed. */
  nextSave(): Promise<readonly string[] | undefined>;
  close(): void;
}

/** How long files have to be quiet: editors and version control write in several steps. */
const quietMs = 40;

/** Follows files from one save to the next. */
export function followFiles({ watchFile, delay }: FollowPorts): FollowedFiles {
  const watches = new Map<string, () => void>();
  const saved = new Set<string>();
  let isQuiet = true;
  let isClosed = false;
  let cancelDelay = (): void => undefined;
  let settle = (): void => undefined;

  function noteSave(path: string): void {
    saved.add(path);
    isQuiet = false;
    cancelDelay();
    cancelDelay = delay(() => {
      isQuiet = true;
      settle();
    }, quietMs);
  }

  function stopWatching(path: string): void {
    watches.get(path)?.();
    watches.delete(path);
  }

  return {
    add(paths) {
      for (const path of paths) {
        if (isClosed || watches.has(path)) continue;
        watches.set(
          path,
          watchFile(path, () => noteSave(path)),
        );
      }
    },
    keep(paths) {
      for (const path of watches.keys()) if (!paths.has(path)) stopWatching(path);
    },
    async nextSave() {
      while (!isClosed && (!isQuiet || saved.size === 0)) {
        await new Promise<void>((resolve) => (settle = resolve));
      }
      const paths = [...saved];
      saved.clear();
      return isClosed ? undefined : paths;
    },
    close() {
      isClosed = true;
      cancelDelay();
      for (const path of watches.keys()) stopWatching(path);
      settle();
    },
  };
}
