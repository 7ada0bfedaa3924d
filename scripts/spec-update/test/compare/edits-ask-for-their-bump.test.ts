import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createCompiler } from "../../compare/types/create-compiler.ts";
import { allEdits } from "./edits/all-edits.ts";
import { expectationFor, generateFrom, loadBase } from "./support/compare.ts";
import { applyEdit } from "./support/edit.ts";

const folder = mkdtempSync(join(tmpdir(), "compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compiler = createCompiler();
const description = await loadBase();
const base = await generateFrom(description, folder);

describe.each(Object.entries(allEdits))("%s", (_table, edits) => {
  test.each(edits)("%s", async (_title, spots, there, back) => {
    const edited = await generateFrom(applyEdit(description, spots), folder);
    expect({
      there: await expectationFor(base, edited, compiler),
      back: await expectationFor(edited, base, compiler),
    }).toEqual({ there, back });
  });
});

test("no two edits have the same name", () => {
  const titles = Object.values(allEdits).flatMap((edits) => edits.map(([title]) => title));
  expect(new Set(titles).size).toBe(titles.length);
});
