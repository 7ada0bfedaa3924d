import { watchFile } from "./watch-file.ts";
import type { WatchPorts } from "./watch-sources.ts";
import { whenStopped } from "./when-stopped.ts";

/** What watching needs, by Node. */
export function platformPorts(): WatchPorts {
  return {
    now: () => performance.now(),
    delay(callback, delayMs) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    watchFile,
    whenStopped,
  };
}
