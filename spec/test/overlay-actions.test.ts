import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { overlayPaths } from "./support/descriptions.ts";

interface OverlayAction {
  target: string;
  description?: string;
}

const overlays = overlayPaths.map((path) => ({ name: basename(path), path }));

test.each(overlays)("every action of $name says why, and on what evidence", async ({ path }) => {
  const { actions } = parse(await readFile(path, "utf8")) as { actions: OverlayAction[] };

  expect(actions).not.toEqual([]);
  expect(actions.filter((action) => !isReasoned(action)).map(({ target }) => target)).toEqual([]);
});

function isReasoned({ description = "" }: OverlayAction): boolean {
  return /^\S[\s\S]+ Evidence: (documented|published example|inferred|decision)\b/.test(description);
}
