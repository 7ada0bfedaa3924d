import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commitFiles } from "../write/commit-files.ts";
import { finishInterrupted } from "../write/finish-interrupted.ts";
import { placesIn } from "../write/places.ts";
import { newFiles, oldFiles } from "./support/commit-states.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

// That a commit can be killed at any moment is tested in scripts/slow.

test("files are written, added and removed, and the paths of those that changed are told", () => {
  const root = temporaryFolder(oldFiles);

  expect(commitFiles(root, placesIn(root), newFiles)).toEqual([
    "spec/a.yaml",
    "spec/b.yaml",
    "spec/gone.yaml",
    "spec/reports/c.md",
  ]);
  expect(folderContents(root)).toEqual(
    Object.fromEntries([...newFiles].filter(([, text]) => text !== undefined)),
  );
  expect(commitFiles(root, placesIn(root), newFiles)).toEqual([]);
});

test("what a running update prepares is left alone", () => {
  const root = temporaryFolder(oldFiles);
  const places = placesIn(root);
  mkdirSync(places.staged, { recursive: true });
  writeFileSync(places.lock, String(process.ppid));

  expect(finishInterrupted(root)).toBe("nothing to do");
  expect(existsSync(places.staged)).toBe(true);
});

test("what a killed update prepared is thrown away", () => {
  const root = temporaryFolder(oldFiles);
  const places = placesIn(root);
  mkdirSync(places.staged, { recursive: true });

  expect(finishInterrupted(root)).toBe("discarded");
  expect(folderContents(root)).toEqual(oldFiles);
});
