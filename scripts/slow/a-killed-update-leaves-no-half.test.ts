import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashText } from "../spec-update/write/hash-text.ts";
import { createUpdateClone, upstreamDocument } from "./support/update-clone.ts";
import type { UpdateClone } from "./support/update-clone.ts";

let clone: UpdateClone;
beforeAll(async () => {
  clone = await createUpdateClone();
});
afterAll(() => clone.remove());

const kills = 20;

/** What differs from the commit, by hash: texts would drown the message of a failure. */
async function hashChanges(): Promise<Record<string, string>> {
  const changes = Object.entries(await clone.changes());
  return Object.fromEntries(
    changes.map(([path, text]) => [path, text === undefined ? "gone" : hashText(text)]),
  );
}

/** Numbers from 0 to 1 by chance, the same in every run (the minimal standard generator of Park and Miller). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** Updates, and kills the process and all that it started after a time; without a time, waits for the end. */
async function updateAndKill(afterMs?: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ["scripts/spec-update/spec-update.ts", upstreamDocument], {
    cwd: clone.folder,
    detached: true,
    stdio: "ignore",
  });
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  if (afterMs !== undefined) {
    await Promise.race([wait(afterMs), closed]);
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }
  const [, signal] = await closed;
  return signal;
}

test(`killed at ${kills} moments by chance, the repository is unchanged or finished`, async () => {
  const startedAt = performance.now();
  await updateAndKill();
  const durationMs = performance.now() - startedAt;
  const finished = await hashChanges();
  expect(Object.keys(finished).length).toBeGreaterThan(10);
  await clone.reset();

  const moments = chance(20_261_201);
  const seen = { unchanged: 0, finished: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    await updateAndKill(Number(moments.next().value) * durationMs);
    const isJournalled = existsSync(join(clone.folder, ".spec-update/journal.json"));
    const left = await hashChanges();
    if (!isJournalled) expect([{}, finished]).toContainEqual(left);
    // What `pnpm generate`, `pnpm test` and `pnpm start` begin with.
    const { exitCode, output } = await clone.run(`"${process.execPath}" scripts/spec-update/finish.ts`);
    expect(exitCode, output).toBe(0);
    const after = await hashChanges();
    expect(isJournalled ? [finished] : [left]).toContainEqual(after);
    seen[Object.keys(after).length === 0 ? "unchanged" : "finished"] += 1;
    await clone.reset();
  }
  console.log(`an update takes ${(durationMs / 1000).toFixed(1)} s; killed: ${JSON.stringify(seen)}`);
  expect(seen.unchanged).toBeGreaterThan(kills / 2);
}, 600_000);

test("an update that was killed can simply be repeated", async () => {
  await updateAndKill(1_500);
  expect(await updateAndKill()).toBeNull();

  expect(Object.keys(await clone.changes())).toContain("spec/connection-requests.yaml");
});
