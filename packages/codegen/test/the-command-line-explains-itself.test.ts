import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ping } from "./support/documents.ts";
import { runCli } from "./support/run-cli.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

const cli = join(import.meta.dirname, "../src/cli.ts");

test("--help shows every option", async () => {
  const { exitCode, stdout } = await runCli("--help");

  expect(exitCode).toBe(0);
  for (const option of ["--overlay", "--output", "--check", "--runtime", "--validators", "--xml", "--mend"]) {
    expect(stdout).toContain(option);
  }
});

test.each([
  [["emit"], /there is no command "emit"/],
  [["generate", "--output", "out"], /DOCUMENT is missing/],
  [["generate", "api.yaml"], /--output DIR is missing/],
  [["generate", "api.yaml", "other.yaml", "--output", "out"], /"other.yaml" is one DOCUMENT too many/],
  [["generate", "api.yaml", "--output", "out", "--colour"], /--colour/],
])("%j is wrong usage", async (words, problem) => {
  const { exitCode, stderr } = await runCli(...words);

  expect(exitCode).toBe(2);
  expect(stderr).toMatch(problem);
  expect(stderr).toMatch(/ — see --help\.\n$/);
});

test("it runs as a program, and its exit code tells how it went", () => {
  const folder = temporaryFolder({ "api.yaml": ping, "broken.yaml": "openapi: [" });
  const generate = (name: string) =>
    spawnSync(process.execPath, [cli, "generate", name, "--output", "out"], {
      cwd: folder,
      encoding: "utf8",
    });

  expect(generate("broken.yaml")).toMatchObject({ status: 1, stdout: "" });
  expect(generate("api.yaml")).toMatchObject({ status: 0, stderr: "" });
  expect(Object.keys(folderContents(join(folder, "out")))).toHaveLength(5);
});
