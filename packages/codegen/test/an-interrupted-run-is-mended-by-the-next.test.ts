import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { describeApi, ping } from "./support/documents.ts";
import { runCli } from "./support/run-cli.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

const pong = describeApi(`
/pong:
  get:
    operationId: pong
    responses: { "200": { description: Alive, content: { application/json: { schema: { type: string, enum: [a] } } } } }
`).replace("tiny.example", "other.example");

/** A process that has ended: its number is nobody's. */
const deadProcess = spawnSync(process.execPath, ["--version"]).pid;

/** A folder in which files were being replaced in their order, and `renamed` of them were. */
async function interrupt(renamed: number, isFirstRun: boolean) {
  const folder = temporaryFolder({ "api.yaml": ping });
  const document = join(folder, "api.yaml");
  const options = { document, mend: "make api" };
  const before = isFirstRun ? new Map<string, string>() : (await generate(options)).files;
  writeFileSync(document, pong);
  const after = (await generate(options)).files;
  const output = join(folder, "generated");
  const staging = join(output, `.codegen-${deadProcess}`);
  mkdirSync(staging, { recursive: true });
  for (const [path, text] of before) writeFileSync(join(output, path), text);
  [...after].forEach(([path, text], index) =>
    writeFileSync(join(index < renamed ? output : staging, path), text),
  );
  return { output, after, words: ["generate", document, "--output", output, "--mend", "make api"] };
}

const cases = [true, false].flatMap((isFirstRun) =>
  [0, 1, 2, 3, 4, 5].map((renamed) => ({ renamed, isFirstRun })),
);

test.each(cases)(
  "killed after $renamed of 5 renames (first run: $isFirstRun): --check says what is stale, and a run mends it",
  async ({ renamed, isFirstRun }) => {
    const { output, after, words } = await interrupt(renamed, isFirstRun);
    const stale = [...after.keys()].slice(renamed);

    const check = await runCli(...words, "--check");
    expect(check.exitCode).toBe(stale.length > 0 ? 1 : 0);
    for (const path of stale)
      expect(check.stderr).toContain(`${path} is ${isFirstRun ? "missing" : "different"}`);

    expect((await runCli(...words)).exitCode).toBe(0);
    expect(folderContents(output)).toEqual(Object.fromEntries(after));
    expect(existsSync(join(output, `.codegen-${deadProcess}`))).toBe(false);
    expect((await runCli(...words, "--check")).exitCode).toBe(0);
  },
);

test("what a process that still runs has prepared is left alone", async () => {
  const { output, words } = await interrupt(0, false);
  const staging = join(output, `.codegen-${process.ppid}`);
  mkdirSync(staging);
  await runCli(...words);

  expect(existsSync(staging)).toBe(true);
});
