import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ping } from "./support/documents.ts";
import { runCli } from "./support/run-cli.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

async function generatedFolder(): Promise<{ output: string; words: string[] }> {
  const folder = temporaryFolder({ "api.yaml": ping });
  const output = join(folder, "generated");
  const words = ["generate", join(folder, "api.yaml"), "--output", output, "--mend", "make api"];
  expect((await runCli(...words)).exitCode).toBe(0);
  return { output, words };
}

test("what was just generated is current", async () => {
  const { words } = await generatedFolder();

  expect(await runCli(...words, "--check")).toEqual({
    exitCode: 0,
    stdout: "5 files, all current\n",
    stderr: "",
  });
});

test("missing, different and extra files are named, with the command that mends them, and left as they are", async () => {
  const { output, words } = await generatedFolder();
  rmSync(join(output, "client.ts"));
  writeFileSync(join(output, "types.ts"), "edited by hand\n");
  writeFileSync(join(output, "old.ts"), "left over\n");
  const before = folderContents(output);

  const { exitCode, stderr } = await runCli(...words, "--check");

  expect(exitCode).toBe(1);
  expect(stderr).toBe(
    `${output} — the generated files are not current: client.ts is missing, types.ts is different, old.ts is extra — run \`make api\`.\n`,
  );
  expect(folderContents(output)).toEqual(before);
});

test("a folder that was never generated is missing everything", async () => {
  const { output, words } = await generatedFolder();
  rmSync(output, { recursive: true });

  expect((await runCli(...words, "--check")).stderr).toMatch(
    /types\.ts is missing, operations\.ts is missing/,
  );
});

test("without --mend, its own command line is the one that mends", async () => {
  const { output, words } = await generatedFolder();
  rmSync(join(output, "client.ts"));
  const { stderr } = await runCli(...words.slice(0, -2), "--check");

  expect(stderr).toContain(`run \`connection-requests-codegen ${words.slice(0, -2).join(" ")}\`.`);
});
