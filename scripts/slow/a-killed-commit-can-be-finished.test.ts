import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newFiles, oldFiles } from "../spec-update/test/support/commit-states.ts";
import { folderContents } from "../spec-update/test/support/temporary-folder.ts";
import { finishInterrupted } from "../spec-update/write/finish-interrupted.ts";
import { placesIn } from "../spec-update/write/places.ts";
import { createFolder } from "./support/run-command.ts";

const finished = Object.fromEntries(
  [...newFiles].flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
);

function createOldFiles(): string {
  const { folder, remove } = createFolder("commit");
  onTestFinished(remove);
  for (const [path, text] of Object.entries(oldFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Commits in a process that is killed before a change on the disk; false when it came to its end. */
function commitAndDie(root: string, change: number): boolean {
  const script = join(import.meta.dirname, "../spec-update/test/support/commit-and-die.ts");
  const words = [script, root, String(change)];
  const { signal, status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(signal === "SIGKILL" || status === 0, stderr).toBe(true);
  return signal === "SIGKILL";
}

/** What people see of a folder: all but the update's own files. */
function visibleContents(root: string): Record<string, string> {
  const entries = Object.entries(folderContents(root));
  return Object.fromEntries(entries.filter(([path]) => !path.startsWith(".spec-update")));
}

test("killed before any change on the disk, a commit is undone or can be finished, and nothing stays behind", () => {
  const seen = { undone: 0, finished: 0, done: 0 };
  for (let change = 1, wasKilled = true; wasKilled; change += 1) {
    const root = createOldFiles();
    wasKilled = commitAndDie(root, change);
    const left = visibleContents(root);
    const isJournalled = existsSync(placesIn(root).journal);
    // Between the two states only with a journal that leads out.
    if (!isJournalled) expect([oldFiles, finished]).toContainEqual(left);
    finishInterrupted(root);
    expect(folderContents(root)).toEqual(isJournalled ? finished : left);
    if (isJournalled) seen.finished += 1;
    else seen[left["spec/a.yaml"] === "old a" ? "undone" : "done"] += 1;
  }
  console.log(`killed: ${JSON.stringify(seen)}`);
  expect(seen.undone).toBeGreaterThan(3);
  expect(seen.finished).toBeGreaterThan(4);
  expect(seen.done).toBeGreaterThan(1);
});

test("work that was done since an interruption is not overwritten", () => {
  const root = createOldFiles();
  const readA = (): string => readFileSync(join(root, "spec/a.yaml"), "utf8");
  for (let change = 1; readA() === "old a"; change += 1) commitAndDie(root, change);
  expect(existsSync(placesIn(root).journal)).toBe(true);
  writeFileSync(join(root, "spec/b.yaml"), "edited by hand");

  expect(() => finishInterrupted(root)).toThrow(
    /^spec\/b\.yaml — the file was changed after an update of the spec was interrupted/,
  );
  expect(readFileSync(join(root, "spec/b.yaml"), "utf8")).toBe("edited by hand");
});
