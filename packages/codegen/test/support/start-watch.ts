import { onTestFinished } from "vitest";
import { run } from "../../src/run.ts";
import type { WatchPorts } from "../../src/watch/watch-sources.ts";
import { createListener } from "./listener.ts";
import type { Listener } from "./listener.ts";

/** A `generate --watch` that runs in this process. */
export interface RunningWatch {
  readonly stdout: Listener;
  readonly stderr: Listener;
  /** Stops it and gives its exit code. */
  stop(): Promise<number>;
}

/** Starts a command line with `--watch`; what it needs of the platform is the platform's where nothing else is given. */
export function startWatch(words: readonly string[], ports: Partial<WatchPorts> = {}): RunningWatch {
  const [stdout, stderr] = [createListener(), createListener()];
  let end = (): void => undefined;
  const whenStopped: WatchPorts["whenStopped"] = (callback) => {
    end = callback;
    return () => undefined;
  };
  const running = run([...words, "--watch"], { stdout, stderr }, { whenStopped, ...ports });
  const stop = (): Promise<number> => {
    end();
    return running;
  };
  onTestFinished(async () => void (await stop()));
  return { stdout, stderr, stop };
}
