import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneRepository } from "./support/clone-repository.ts";
import { runCommand } from "./support/run-command.ts";

let clone = "";
let remove = (): void => undefined;

beforeAll(async () => {
  ({ clone, remove } = await cloneRepository());
  // Warms every cache with the current state: none of them may hide the edit.
  expect(await runCommand("npx --yes pnpm@12 test", clone)).toMatchObject({ exitCode: 0 });
});
afterAll(() => remove());

function replaceIn(file: string, before: string, after: string): void {
  const path = join(clone, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

describe("the tests fail, and name the command that mends it", () => {
  test.each([
    [
      "an overlay",
      () => replaceIn("spec/overlays/wire.yaml", "Reading takes nothing out", "Reading removes nothing out"),
    ],
    [
      "a generated file",
      () => appendFileSync(join(clone, "packages/client/src/generated/client.ts"), "// by hand\n"),
    ],
  ])("after an edit of %s", async (_, edit) => {
    edit();
    const { exitCode, stdout, output } = await runCommand("npx --yes pnpm@12 test", clone);
    expect(exitCode).toBe(1);
    expect(output).toContain("run `pnpm generate`");
    expect(stdout).toMatch(/\n\d+ passed, 1 failed\n$/);
  });
});

test("generating mends it", async () => {
  expect(await runCommand("npx --yes pnpm@12 generate", clone)).toMatchObject({ exitCode: 0 });
  const { exitCode, output } = await runCommand("npx --yes pnpm@12 test", clone);
  expect(exitCode, output).toBe(0);
});
