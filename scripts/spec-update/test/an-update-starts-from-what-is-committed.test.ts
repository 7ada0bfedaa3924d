import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBaseline } from "../baseline/read-baseline.ts";
import { hashText } from "../write/hash-text.ts";
import { lastRunPath } from "../write/places.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const path = "spec/a.yaml";

/** A repository in which the file is committed as `committed`; afterwards it is edited. */
function repository(edited?: string): string {
  const root = temporaryFolder({
    [path]: "committed\n",
    ".gitignore": ".spec-update/\n",
    ".spec-update/keep": "",
  });
  const git = (...words: string[]) =>
    execFileSync("git", [
      "-C",
      root,
      "-c",
      "user.name=A",
      "-c",
      "user.email=a@example.com",
      "-c",
      "core.autocrlf=false",
      ...words,
    ]);
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message=First");
  if (edited !== undefined) writeFileSync(join(root, path), edited);
  return root;
}

function recordRun(root: string, text: string): void {
  writeFileSync(join(root, lastRunPath), JSON.stringify({ [path]: hashText(text) }));
}

test("without edits, the file is what is committed", () => {
  expect(readBaseline(repository()).readWritten(path)).toBe("committed\n");
});

test("edits by hand are refused where an update would overwrite them", () => {
  expect(() => readBaseline(repository("edited\n")).readWritten(path)).toThrow(
    /^spec\/a\.yaml — the file has changes that are not committed, .* — commit them, or take them back with `git restore`\.$/,
  );
});

test("what an earlier update wrote is no edit", () => {
  const root = repository("written\n");
  recordRun(root, "written\n");

  expect(readBaseline(root).readWritten(path)).toBe("committed\n");
  expect(readBaseline(root).readEdited(path)).toEqual({ committed: "committed\n", working: "committed\n" });
});

test("what was edited after an earlier update is", () => {
  const root = repository("edited\n");
  recordRun(root, "written\n");

  expect(() => readBaseline(root).readWritten(path)).toThrow(/not committed/);
});

test("edits of an overlay are where the update starts, and the commit is what it is compared with", () => {
  expect(readBaseline(repository("edited\n")).readEdited(path)).toEqual({
    committed: "committed\n",
    working: "edited\n",
  });
});

test("other line ends are no edit", () => {
  expect(readBaseline(repository("committed\r\n")).readWritten(path)).toBe("committed\n");
});

test("without git, the file is what it is", () => {
  const root = repository("edited\n");
  rmSync(join(root, ".git"), { recursive: true });

  expect(readBaseline(root).readWritten(path)).toBe("edited\n");
  expect(readBaseline(root).isCommitted(path)).toBe(false);
});
