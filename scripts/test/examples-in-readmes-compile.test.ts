import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listReadmes, readExamples } from "./support/read-examples.ts";

const root = join(import.meta.dirname, "../..");

/** Inside the repository, so that the examples find the packages as a reader's program would. */
const folder = mkdtempSync(join(root, "scripts/test/.examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The document that the README of codegen begins with, and what the examples import of it. */
async function generateDocument(): Promise<void> {
  const readme = readFileSync(join(root, "packages/codegen/README.md"), "utf8");
  writeFileSync(join(folder, "api.yaml"), /^```yaml\n(openapi:[\s\S]*?)^```$/m.exec(readme)?.[1] ?? "");
  const command = [join(root, "packages/codegen/src/cli.ts"), "generate", "api.yaml"];
  const options = ["--output", "generated", "--xml", "@connection-requests/client/xml"];
  await promisify(execFile)(process.execPath, [...command, ...options], { cwd: folder });
}

beforeAll(async () => {
  await generateDocument();
  for (const { fileName, text } of listReadmes(root).flatMap((readme) => readExamples(root, readme))) {
    writeFileSync(join(folder, fileName), text);
  }
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

test.each(listReadmes(root))("%s has examples", (readme) => {
  expect(readExamples(root, readme)).not.toEqual([]);
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
