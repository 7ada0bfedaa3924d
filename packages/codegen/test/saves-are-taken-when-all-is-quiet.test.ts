import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { WatchPorts } from "../src/watch/watch-sources.ts";
import { ping } from "./support/documents.ts";
import { startWatch } from "./support/start-watch.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** A watch whose files and timers are in the hands of the test. */
async function watchByHand() {
  const folder = temporaryFolder({ "api.yaml": ping });
  const document = join(folder, "api.yaml");
  const saves = new Map<string, () => void>();
  const timers = new Set<() => void>();
  let clockReadings = 0;
  let onWritten = (): void => undefined;
  const ports: Partial<WatchPorts> = {
    // Read when a generation begins, and when it has written.
    now() {
      clockReadings += 1;
      if (clockReadings % 2 === 0) onWritten();
      return 0;
    },
    watchFile: (path, onSave) => (saves.set(path, onSave), () => saves.delete(path)),
    delay: (callback) => (timers.add(callback), () => timers.delete(callback)),
  };
  const watch = startWatch(["generate", document, "--output", join(folder, "out")], ports);
  await watch.stdout.until(/openapi\.json: new\n/);
  return {
    ...watch,
    saves,
    timers,
    save(text: string): void {
      writeFileSync(document, text);
      saves.get(document)?.();
    },
    fire(): void {
      for (const callback of [...timers]) {
        timers.delete(callback);
        callback();
      }
    },
    whenWritten: (callback: () => void) => (onWritten = callback),
  };
}

const generations = (text: string): number => text.match(/saved: /g)?.length ?? 0;

test("a burst of saves is one", async () => {
  const { save, fire, timers, stdout } = await watchByHand();
  for (const name of ["one", "two", "three"]) save(ping.replaceAll("ping", name));
  expect(timers.size).toBe(1);
  fire();

  expect(await stdout.until(/operations\.ts: .*\n/)).toContain("added three; removed ping");
  expect(generations(stdout.text)).toBe(1);
});

test("what is saved while it generates is generated next", async () => {
  const { save, fire, whenWritten, stdout } = await watchByHand();
  whenWritten(() => {
    whenWritten(() => undefined);
    save(ping.replaceAll("ping", "later"));
    fire();
  });
  save(ping.replaceAll("ping", "sooner"));
  fire();

  await stdout.until(/operations\.ts: added sooner; removed ping\n/);
  await stdout.until(/operations\.ts: added later; removed sooner\n/);
});

test("when it is stopped, nothing is watched and no timer is left", async () => {
  const { save, saves, timers, stop } = await watchByHand();
  save(ping);

  expect(await stop()).toBe(0);
  expect(saves.size).toBe(0);
  expect(timers.size).toBe(0);
});
