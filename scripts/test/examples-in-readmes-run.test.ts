import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listReadmes, readExamples } from "./support/read-examples.ts";
import type { ExampleRun } from "./support/run-examples.ts";

const root = join(import.meta.dirname, "../..");
const examples = listReadmes(root)
  .flatMap((readme) => readExamples(root, readme))
  .filter(({ isCompileOnly }) => !isCompileOnly);

/** Inside the repository, so that the examples find the packages as a reader's program would. */
const folder = mkdtempSync(join(root, "scripts/test/.examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

let runs: readonly ExampleRun[] = [];
beforeAll(async () => {
  const files = examples.map(({ fileName, text }) => {
    writeFileSync(join(folder, fileName), text);
    return join(folder, fileName);
  });
  const runner = join(import.meta.dirname, "support/run-examples.ts");
  const words = ["--conditions=@connection-requests/source", runner, ...files];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { timeout: 20_000 });
  expect(stderr).toBe("");
  runs = JSON.parse(stdout) as readonly ExampleRun[];
}, 30_000);

test.each(examples.map((example, index) => ({ ...example, index })))(
  "$place runs against the sandbox and prints what it says",
  ({ text, output, index }) => {
    const run = runs[index];
    expect(run).toMatchObject({ failure: "", stderr: "" });
    if (output.length > 0) expect(run?.stdout.trimEnd().split("\n")).toEqual(output);
    // An example that makes a sandbox of its own, or only a client, leaves the API alone.
    const isCalling =
      /\bcreateClient\(/.test(text) && /\bawait\b/.test(text) && !/\bcreateSandbox\(/.test(text);
    if (isCalling) expect(run?.exchanges).toBeGreaterThan(0);
  },
);
