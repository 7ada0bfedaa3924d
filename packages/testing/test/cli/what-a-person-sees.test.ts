import { createSandbox } from "@connection-requests/testing";
import { expect, onTestFinished, test } from "vitest";
import { originIn, runCommandLine } from "../support/command-line.ts";
import type { CommandLine, CommandLineWorld } from "../support/command-line.ts";

async function start(
  words: readonly string[],
  world?: CommandLineWorld,
): Promise<CommandLine & { origin: string }> {
  const run = runCommandLine(words, world);
  onTestFinished(async () => void (await run.stop()));
  return { ...run, origin: originIn(await run.printed(/http:.*\n/)) };
}

const list = "/api/v3.2/common/connectionrequests";

async function tokenOf(origin: string): Promise<string> {
  const response = await fetch(`${origin}/_sandbox/access-tokens`, { method: "POST" });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

test("address and credentials are printed, and nothing secret but those", async () => {
  const { origin, stdout } = await start(["--requests", "3", "--seed", "5"]);
  const { credentials } = createSandbox({ seed: 5 });
  expect(stdout()).toContain(`  API            ${origin}/api/v3.2\n`);
  expect(stdout()).toContain(`  client ID      ${credentials.clientId}\n`);
  expect(stdout()).toContain(`  client secret  ${credentials.clientSecret}\n`);
  expect(stdout()).toContain("3 requests waiting");
});

test("each exchange is a line: when, what came of it, what was asked", async () => {
  const run = await start(["--requests", "3"]);
  const headers = {
    authorization: `Bearer ${await tokenOf(run.origin)}`,
    "content-type": "application/json",
  };
  const page = await fetch(`${run.origin}${list}?limit=2`, {
    headers: { ...headers, accept: "application/json" },
  });
  const [first] = ((await page.json()) as { Items: { ID: string }[] }).Items;
  await fetch(`${run.origin}${list}/${first?.ID}`, { method: "PUT", headers, body: '{"status":"CREU1"}' });
  await fetch(`${run.origin}${list}?user=robin%40example.com`, { method: "POST", headers });
  await fetch(`${run.origin}${list}/%1b%5b31m`);
  await run.printed(/401.*\n$/);
  const lines = run.stdout().split("Ctrl-C stops it.\n\n")[1]?.split("\n");
  expect(lines).toEqual([
    "2026-01-05 09:00:00  200  POST    /_sandbox/access-tokens  control",
    "2026-01-05 09:00:00  200  GET     /common/connectionrequests?limit=2  2 requests",
    `2026-01-05 09:00:00  204  PUT     /common/connectionrequests/${first?.ID}  CREU1, e-mail`,
    "2026-01-05 09:00:00  200  POST    /common/connectionrequests",
    "2026-01-05 09:00:00  401  GET     /common/connectionrequests/%1b%5b31m",
    "",
  ]);
});

test("what a caller sends does not steer the terminal", async () => {
  const run = await start([], { columns: 100, env: { NO_COLOR: "1" } });
  const headers = { authorization: `Bearer ${await tokenOf(run.origin)}` };
  await fetch(`${run.origin}${list}?offset=%1b%5b31m%0a%c2%9b`, { headers });
  await run.printed(/\?offset=\?\[31m\?\?\n/);
  expect(run.stdout()).not.toContain("\u001B[31m");
});

test("a fault is told of", async () => {
  const run = await start([]);
  await fetch(`${run.origin}/_sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"kind":"reset-before-answer"}',
  });
  await expect(fetch(`${run.origin}${list}`)).rejects.toThrow();
  await run.printed(/–––  GET     \/common\/connectionrequests  fault: reset-before-answer\n/);
});

test("--quiet prints the URL alone", async () => {
  const run = await start(["--quiet"]);
  await fetch(`${run.origin}${list}`);
  await fetch(`${run.origin}/_sandbox`);
  expect(await run.stop()).toBe(0);
  expect(run.stdout()).toBe(`${run.origin}/api/v3.2\n`);
});

test("--real-time starts with the present", async () => {
  const run = await start(["--real-time"]);
  const before = Date.now();
  const clock = (await (await fetch(`${run.origin}/_sandbox/clock`)).json()) as { now: string };
  expect(Date.parse(clock.now)).toBeGreaterThanOrEqual(before);
  expect(run.stdout()).toContain("runs by itself");
});

test("--profile published is the API as its page describes it", async () => {
  const { origin } = await start(["--profile", "published"]);
  const response = await fetch(`${origin}${list}`, { headers: { accept: "application/json" } });
  expect(await response.json()).toHaveProperty("Items.ID");
});

test("--latency delays every answer of the API by that much", async () => {
  const { origin } = await start(["--latency", "60"]);
  const startedAt = performance.now();
  await fetch(`${origin}${list}`);
  expect(performance.now() - startedAt).toBeGreaterThan(55);
});
