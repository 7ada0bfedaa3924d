import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneRepository } from "./support/clone-repository.ts";
import { createFolder, runCommand } from "./support/run-command.ts";

let clone = "";
const cleanUp: (() => void)[] = [];
/** An empty home: no package store, no configuration, nothing global. */
let environment: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  const cloned = await cloneRepository();
  const home = createFolder("home");
  clone = cloned.clone;
  environment = { HOME: home.folder, XDG_DATA_HOME: home.folder, XDG_CACHE_HOME: home.folder };
  cleanUp.push(cloned.remove, home.remove);
});
afterAll(() => cleanUp.forEach((remove) => remove()));

/** Command lines of processes that run in the clone or from it. */
function listProcesses(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const commandLine = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
        const isOurs = commandLine.includes(clone) || readlinkSync(`/proc/${id}/cwd`).startsWith(clone);
        return isOurs ? [commandLine] : [];
      } catch {
        // The process has ended meanwhile.
        return [];
      }
    });
}

test.each([
  ["npx --yes pnpm@12 start", /Done: every request answered once.*\n$/],
  ["npx --yes pnpm@12 test", /\n\d+ passed, 0 failed\n$/],
])("%s works with nothing installed, and leaves no process", async (command, ending) => {
  const startedAt = performance.now();
  const { exitCode, stdout, output } = await runCommand(command, clone, environment);
  console.log(`${command}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  expect(exitCode, output).toBe(0);
  expect(stdout).toMatch(ending);
  expect(listProcesses()).toEqual([]);
});
