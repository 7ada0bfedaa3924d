import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, packPackages } from "./support/install-packed.ts";
import { createFolder, runCommand } from "./support/run-command.ts";

const root = join(import.meta.dirname, "../..");
const recipes = join(root, "packages/testing/recipes");
const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const { folder, remove } = createFolder("recipes");
const project = join(folder, "project");
afterAll(remove);

beforeAll(async () => {
  const { "@connection-requests/codegen": _, ...tarballs } = await packPackages(folder);
  const manifest = JSON.parse(readFileSync(join(recipes, "package.json"), "utf8")) as object;
  await createProject(project, tarballs, manifest);
  cpSync(recipes, project, { recursive: true, filter: (file) => !/package\.json$|node_modules/.test(file) });
});

/** Runs a command line in the project, on the Node that runs this. */
const run = (commandLine: string): ReturnType<typeof runCommand> =>
  runCommand(commandLine, project, {
    PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
    CHROMIUM: chromium,
  });

test("the recipes compile", async () => {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: "nodenext",
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: ["node"],
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const { exitCode, output } = await run(`"${join(root, "node_modules/.bin/tsc")}" --project .`);
  expect(exitCode, output).toBe(0);
});

test.each([
  ["Vitest", "node node_modules/vitest/vitest.mjs run vitest.test.ts", /Tests +1 passed \(1\)/],
  ["node:test", "node --test node-test.ts", /pass 1\n[\s\S]*skipped 0/],
  ["MSW", "node node_modules/vitest/vitest.mjs run msw.test.ts", /Tests +2 passed \(2\)/],
  ["another language", "/usr/bin/python3 -m unittest test_sandbox.py", /Ran 3 tests in .*\n\nOK\n/],
])("the recipe for %s runs", async (_, commandLine, passed) => {
  const { exitCode, output } = await run(`NO_COLOR=1 ${commandLine}`);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(passed);
});

if (existsSync(chromium)) {
  test("the recipe for Playwright runs", async () => {
    const { exitCode, output } = await run("node --test playwright.ts");
    expect(exitCode, output).toBe(0);
    expect(output).toMatch(/pass 1\n[\s\S]*skipped 0/);
  });
} else {
  console.warn(
    `NOT RUN: the recipe for Playwright needs a browser at ${chromium}, or at the path in CHROMIUM.`,
  );
}
