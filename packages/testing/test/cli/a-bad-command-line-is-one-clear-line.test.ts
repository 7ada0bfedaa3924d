import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { runCommandLine } from "../support/command-line.ts";

test.each([
  [["--prot", "1"], "Unknown option '--prot'. --help lists the options."],
  [["somewhere"], "Unexpected argument 'somewhere'. --help lists the options."],
  [["--port"], "Option '--port <value>' argument missing. --help lists the options."],
  [["--port", "-1"], "Option '--port' argument is ambiguous. --help lists the options."],
  [["--quiet=yes"], "Option '--quiet' does not take an argument. --help lists the options."],
  [["--port", "65536"], "--port must be a whole number from 0 to 65535."],
  [["--port=-1"], "--port must be a whole number from 0 to 65535."],
  [["--port", "0x10"], "--port must be a whole number from 0 to 65535."],
  [["--requests", "many"], "--requests must be a whole number from 0 to 100000."],
  [["--requests", "100001"], "--requests must be a whole number from 0 to 100000."],
  [["--latency", "1.5"], "--latency must be a whole number from 0 to 2147483647."],
  [["--seed", ""], "--seed must be a whole number from -9007199254740991 to 9007199254740991."],
  [["--profile", "other"], "--profile must be one of: effective, published."],
  [["--host", ""], "host must be an address to listen on."],
  [
    ["--host", "192.0.2.1"],
    "Port 0 on 192.0.2.1 cannot be used (EADDRNOTAVAIL). Choose another one, or port 0 for any free one.",
  ],
])("%j ends with 1 and one line", async (words, line) => {
  const run = runCommandLine(words);
  expect(await run.exitCode).toBe(1);
  expect(run.stderr()).toBe(`${line}\n`);
  expect(run.stdout()).toBe("");
});

test("a port in use ends with 1 and one line", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const run = runCommandLine(["--port", String(port)]);
  expect(await run.exitCode).toBe(1);
  expect(run.stderr()).toBe(
    `Port ${port} on 127.0.0.1 is in use. Choose another one, or port 0 for any free one.\n`,
  );
});

test("--help names every option and ends with 0", async () => {
  const run = runCommandLine(["--help"]);
  expect(await run.exitCode).toBe(0);
  const options = ["port", "host", "requests", "seed", "latency", "real-time", "profile", "quiet", "help"];
  for (const option of options) expect(run.stdout()).toMatch(new RegExp(`^  --${option} `, "m"));
  expect(
    Math.max(
      ...run
        .stdout()
        .split("\n")
        .map(({ length }) => length),
    ),
  ).toBeLessThan(120);
});
