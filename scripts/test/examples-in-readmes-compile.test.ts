import { execFile } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const readmes = ["README.md", ...globSync("packages/*/README.md", { cwd: root })];

/** Inside the repository, so that the examples find the packages as a reader's program would. */
const folder = mkdtempSync(join(root, "scripts/test/.examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

const examples = readmes.flatMap((readme) =>
  [...readFileSync(join(root, readme), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match, index) => ({
    name: `${readme.replaceAll("/", "-")}-${index + 1}.ts`,
    text: `${match[1] ?? ""}\nexport {};\n`,
  })),
);

beforeAll(() => {
  for (const { name, text } of examples) writeFileSync(join(folder, name), text);
  cpSync(join(import.meta.dirname, "support/example-world.d.ts"), join(folder, "example-world.d.ts"));
  const compilerOptions = {
    composite: false,
    noEmit: true,
    noUnusedLocals: false,
    isolatedDeclarations: false,
    types: ["node"],
    lib: ["es2022", "dom", "dom.iterable"],
    declarationMap: false,
  };
  const config = { extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
});

test("every README has examples", () => {
  expect(
    readmes.filter((readme) => !examples.some(({ name }) => name.startsWith(readme.replaceAll("/", "-")))),
  ).toEqual([]);
});

test("the examples of all READMEs compile", async () => {
  const compiled = await promisify(execFile)("tsc", ["--project", folder, "--pretty", "false"]).then(
    () => "",
    (failure: { stdout: string }) => failure.stdout,
  );
  expect(
    compiled
      .split("\n")
      .filter(Boolean)
      .map((line) => basename(line)),
  ).toEqual([]);
});
