import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ping } from "./support/documents.ts";
import { createListener } from "./support/listener.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

const cli = join(import.meta.dirname, "../src/cli.ts");

/** Starts `generate --watch` as a program; `parent` is the program that starts it, if it is not this one. */
async function startProgram(parent: readonly string[] = []) {
  const folder = temporaryFolder({ "api.yaml": ping });
  const words = [cli, "generate", "api.yaml", "--output", "out", "--watch"];
  const child = spawn(process.execPath, [...parent, ...words], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const stdout = createListener();
  child.stdout.on("data", (chunk) => stdout.write(String(chunk)));
  const said = await stdout.until(/openapi\.json: new\n/);
  return { child, said, contents: () => Object.keys(folderContents(join(folder, "out"))).sort() };
}

const files = ["client.ts", "constants.ts", "openapi.json", "operations.ts", "types.ts"];

test.each<[string, (child: ChildProcess) => void]>([
  ["SIGINT", (child) => child.kill("SIGINT")],
  ["SIGTERM", (child) => child.kill("SIGTERM")],
  ["the end of its standard input", (child) => child.stdin?.end()],
])("%s ends it, with exit code 0", async (_, end) => {
  const { child, contents } = await startProgram();
  const closed = once(child, "close");
  end(child);

  expect(await closed).toEqual([0, null]);
  expect(contents()).toEqual(files);
});

/** Starts what follows with nothing on standard input, says its number, and goes on. */
const launcher = `
const { spawn } = require("node:child_process");
const child = spawn(process.execPath, process.argv.slice(1), { stdio: ["ignore", "inherit", "inherit"] });
console.log("process " + child.pid);
`;

test("the end of its parent ends it", async () => {
  const { child, said, contents } = await startProgram(["--eval", launcher, "--"]);
  const id = Number(/process (\d+)/.exec(said)?.[1]);
  onTestFinished(() => endProcess(id));
  // Held open by the program alone, once its parent is gone.
  const silent = once(child.stdout, "end");
  child.kill("SIGKILL");
  await silent;

  expect(contents()).toEqual(files);
});

/** A program that should have ended must not outlive the tests. */
function endProcess(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has ended.
  }
}
