import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Resolves with the URL that the sandbox prints. */
async function readUrl(stdout: NodeJS.ReadableStream): Promise<string> {
  let output = "";
  for await (const chunk of stdout) {
    output += String(chunk);
    const url = /^  API +(http:\S+)$[\s\S]*Ctrl-C/m.exec(output)?.[1];
    if (url) return url;
  }
  throw new Error(`The sandbox did not start: ${output}`);
}

test("SIGTERM to npx alone ends the sandbox below it", async () => {
  const npx = spawn("npx", ["--yes", "pnpm@12", "start", "--serve"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await readUrl(npx.stdout);
  expect((await fetch(`${url}/common/connectionrequests`)).status).toBe(401);
  npx.kill("SIGTERM");
  await once(npx, "exit");
  // It looks after its parents twice a second; asking is bounded by the test's own limit.
  let isServing = true;
  while (isServing)
    isServing = await fetch(url).then(
      () => true,
      () => false,
    );
  expect(isServing).toBe(false);
});
