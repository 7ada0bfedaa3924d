import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { originIn, runCommandLine } from "../support/command-line.ts";

const cli = join(import.meta.dirname, "../../src/cli.ts");
const words = ["--conditions=@connection-requests/source", cli];

/** Ends whatever is left of a process group, should a test have failed. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing was left.
  }
}

async function readUrl(stdout: NodeJS.ReadableStream): Promise<string> {
  const [text] = (await once(stdout, "data")) as [Buffer];
  return text.toString().trim();
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends it with 0, open connections included",
  async (signal) => {
    const run = runCommandLine([]);
    const { hostname, port } = new URL(originIn(await run.printed(/http:.*\n/)));
    const idle = connect(Number(port), hostname);
    await once(idle, "connect");
    const closed = once(idle, "close");
    idle.on("error", () => {});
    expect(await run.stop(signal)).toBe(0);
    await closed;
  },
);

test.each(["SIGINT", "SIGTERM"] as const)(
  "the process ends at %s and prints nothing more",
  async (signal) => {
    const child = spawn(process.execPath, [...words, "--quiet"], { stdio: ["ignore", "pipe", "pipe"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    let stderr = "";
    child.stderr.on("data", (data) => (stderr += String(data)));
    const url = await readUrl(child.stdout);
    expect((await fetch(url)).status).toBe(404);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([0, null]);
    expect(stderr).toBe("");
  },
);

test("it ends when its parent is killed", async () => {
  // Another program between this test and the tool; it dies without a word to its child.
  const line = `"${process.execPath}" ${words.join(" ")} --quiet & wait`;
  const parent = spawn("sh", ["-c", line], { stdio: ["ignore", "pipe", "ignore"], detached: true });
  onTestFinished(() => endGroup(parent));
  const url = await readUrl(parent.stdout);
  expect((await fetch(url)).status).toBe(404);
  parent.kill("SIGKILL");
  // The stream ends when the last process that could write to it is gone.
  await once(parent.stdout.resume(), "end");
  await expect(fetch(url)).rejects.toThrow();
});

test("it serves on when who read its output is gone", async () => {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const origin = originIn(await readUrl(child.stdout));
  child.stdout.destroy();
  const statuses = [];
  for (const path of ["/api/v3.2", "/_sandbox", "/_sandbox"]) {
    statuses.push((await fetch(`${origin}${path}`)).status);
  }
  expect(statuses).toEqual([404, 200, 200]);
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
});
