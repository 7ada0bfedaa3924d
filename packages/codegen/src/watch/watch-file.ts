import { realpathSync, unwatchFile, watch, watchFile as pollFile } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";

/** Calls back whenever a file may have been saved; gives what ends that. */
export type WatchFile = (path: string, onSave: () => void) => () => void;

/** How often a file is looked at where the platform cannot tell, in milliseconds. */
const pollingIntervalMs = 500;

/**
 * Watches a file by its folder: many editors save by renaming a new file over the old one, and whoever watches the old one
 * hears nothing more. Looks at it now and then where the platform does not tell, as on some network drives.
 */
export const watchFile: WatchFile = (path, onSave) => {
  const places = new Set([path, behindLinks(path)]);
  const stops = [...places].map((place) => watchPlace(place, onSave));
  return () => {
    for (const stop of stops) stop();
  };
};

function watchPlace(path: string, onSave: () => void): () => void {
  let stop: () => void = () => undefined;
  const poll = (): void => {
    pollFile(path, { interval: pollingIntervalMs }, onSave);
    stop = () => unwatchFile(path, onSave);
  };
  try {
    const watcher: FSWatcher = watch(dirname(path), (_event, name) => {
      // Some platforms do not say which file of the folder it was.
      if (name === null || name === basename(path)) onSave();
    });
    stop = () => watcher.close();
    watcher.on("error", () => {
      watcher.close();
      poll();
    });
  } catch {
    poll();
  }
  return () => stop();
}

function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
