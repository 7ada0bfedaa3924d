import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { generate } from "../../packages/codegen/src/index.ts";
import { run } from "../../packages/codegen/src/run.ts";

const cli = join(import.meta.dirname, "../../packages/codegen/src/cli.ts");
const kills = 20;

/** Two documents that differ in every generated file. */
function describe(name: string): string {
  const operation = {
    operationId: `get${name}`,
    responses: { "200": { $ref: `#/components/responses/${name}` } },
  };
  const schema = { type: "string", enum: [name], xml: { name } };
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    servers: [{ url: `https://${name.toLowerCase()}.example` }],
    paths: { [`/${name}`]: { get: operation } },
    components: { schemas: { [name]: schema }, responses: { [name]: { description: name, content } } },
  });
}

/** Runs codegen and kills it, by turns at a random moment and as soon as something happens in its folder. */
async function runAndKill(words: readonly string[], output: string, turn: number, usualMs: number) {
  if (turn % 2 === 0) {
    const timeout = Math.ceil(Math.random() * usualMs);
    spawnSync(process.execPath, [cli, ...words], { timeout, killSignal: "SIGKILL" });
    return;
  }
  const child = spawn(process.execPath, [cli, ...words], { stdio: "ignore" });
  let eventsLeft = Math.ceil(Math.random() * 12);
  const watcher = watch(output, () => {
    eventsLeft -= 1;
    if (eventsLeft === 0) child.kill("SIGKILL");
  });
  await once(child, "close");
  watcher.close();
}

function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

test(`killed ${kills} times, each file is whole, --check tells, and the next run completes all`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [document, output] = [join(folder, "api.json"), join(folder, "generated")];
  mkdirSync(output);
  const options = { document, validators: true, xml: "../xml.ts" };
  const words = ["generate", document, "--output", output, "--validators", "--xml", "../xml.ts"];
  const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
  writeFileSync(document, describe("Zero"));
  const startedAt = performance.now();
  expect(spawnSync(process.execPath, [cli, ...words]).status).toBe(0);
  const usualMs = performance.now() - startedAt;

  for (let turn = 1; turn <= kills; turn += 1) {
    const before = readFiles(output);
    writeFileSync(document, describe(`Turn${turn}`));
    const after = Object.fromEntries((await generate(options)).files);
    await runAndKill(words, output, turn, usualMs);

    const found = Object.entries(readFiles(output)).filter(([path]) => !path.startsWith("."));
    for (const [path, text] of found) expect([before[path], after[path]]).toContain(text);
    const isFinished = found.every(([path, text]) => text === after[path]);
    expect(await run([...words, "--check"], silent)).toBe(isFinished ? 0 : 1);

    expect(await run(words, silent)).toBe(0);
    expect(readFiles(output)).toEqual(after);
  }
});
