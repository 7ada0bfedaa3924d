import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, packPackages } from "./support/install-packed.ts";
import { createFolder, runCommand } from "./support/run-command.ts";

const { folder, remove } = createFolder("command-line");
const project = join(folder, "project");
afterAll(remove);

beforeAll(async () => {
  const { "@connection-requests/codegen": _, ...tarballs } = await packPackages(folder);
  await createProject(project, tarballs, { type: "module" });
});

/** A command line that runs. Each way to end it gives the exit code. */
interface Running {
  readonly output: () => string;
  /** SIGINT to all of its processes, as a shell does it. */
  readonly stop: () => Promise<number | null>;
  /** Types a key. */
  readonly press: (key: string) => Promise<number | null>;
}

/** Starts a command line in a process group of its own, and waits until the sandbox is up. */
async function start(commandLine: string): Promise<Running> {
  const child = spawn(commandLine, {
    cwd: project,
    shell: true,
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += String(data)));
  const closed = once(child, "close") as Promise<[number | null]>;
  while (!output.includes("Ctrl-C stops it.")) {
    await Promise.race([once(child.stdout, "data"), closed.then(() => Promise.reject(new Error(output)))]);
  }
  return {
    output: () => output,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
      return (await closed)[0];
    },
    async press(key) {
      child.stdin.write(key);
      return (await closed)[0];
    },
  };
}

test("npx starts it from the packed package, and the lines that it prints work in another shell", async () => {
  const { output, stop } = await start("npx @connection-requests/testing --requests 3");
  const lines = /^TOKEN=[\s\S]*?\n\n/m.exec(output())?.[0] ?? "";
  const pasted = await runCommand(lines, project);
  expect(pasted.exitCode, pasted.output).toBe(0);
  const [json = "", xml, advanced] = pasted.stdout.split("\n");
  expect((JSON.parse(json) as { Items: unknown[] }).Items).toHaveLength(2);
  expect(xml).toMatch(/^<ConnectionRequests .*<ConnectionRequest><ID>.*<\/ConnectionRequests>$/);
  expect(advanced).toBe('{"now":"2026-01-06T09:00:00.000Z"}');
  await stop();
  expect(output()).toContain("200  GET     /common/connectionrequests?limit=2  2 requests\n");
});

test("a whole life by curl: a token, a page in XML, an update in XML, and the return after a day", async () => {
  const { output, stop } = await start("npx @connection-requests/testing --requests 1");
  const line = /^TOKEN=.*$/m.exec(output())?.[0];
  const api = /^  API +(\S+)$/m.exec(output())?.[1];
  const control = /^  control +(\S+)$/m.exec(output())?.[1];
  const authorized = `curl -sS -H "Authorization: Bearer $TOKEN"`;
  const script = `${line}
ID=$(${authorized} -H 'Accept: application/xml' ${api}/common/connectionrequests | sed 's/.*<ID>\\([^<]*\\).*/\\1/')
${authorized} -X PUT -H 'Content-Type: application/xml' -d '<ConnectionRequest><status>CREU1</status></ConnectionRequest>' -w '%{http_code}\\n' ${api}/common/connectionrequests/$ID
curl -sS -w '\\n' ${control}
curl -sS -w '\\n' -H 'Content-Type: application/json' -d '{"hours":24}' ${control}/clock/advance
curl -sS -w '\\n' ${control}/lives/$ID`;
  const { stdout } = await runCommand(script, project);
  const [status, summary = "", advanced, life = ""] = stdout.trim().split("\n");
  expect(status).toBe("204");
  expect(JSON.parse(summary)).toMatchObject({ waiting: 0, returning: 1, emails: 1 });
  expect(advanced).toBe('{"now":"2026-01-06T09:00:00.000Z"}');
  expect(JSON.parse(life)).toMatchObject({ state: "waiting", reports: { CREU1: 1 } });
  await stop();
});

test("on a terminal it draws the queue below the log, and Ctrl-C ends it with 0", async () => {
  // `script` gives it a terminal, and its exit code back.
  const tool = "stty cols 100 rows 40; exec node_modules/.bin/connection-requests-sandbox --requests 3";
  const { output, press } = await start(`script --quiet --return --command '${tool}' /dev/null`);
  const origin = new URL(/http:\S+/.exec(output())?.[0] ?? "").origin;
  // Two pictures, the second in the place of the first: each call changes what is drawn.
  while (!/\u001B\[\d+A\u001B\[0J/.test(output())) await fetch(`${origin}/_sandbox`);
  expect(output()).toMatch(/ {2}waiting {9}3 {2}\u001B\[34m█{30}\u001B\[39m\r\n/);
  expect(await press("\u0003")).toBe(0);
});

test("a bad flag and a port in use end with 1 and one line", async () => {
  const bad = await runCommand("node_modules/.bin/connection-requests-sandbox --prot 1", project);
  expect([bad.exitCode, bad.output]).toEqual([1, "Unknown option '--prot'. --help lists the options.\n"]);
  const { output, stop } = await start("npx @connection-requests/testing");
  const port = /^  API +http:\/\/127.0.0.1:(\d+)/m.exec(output())?.[1];
  const second = await runCommand(`node_modules/.bin/connection-requests-sandbox --port ${port}`, project);
  expect(second.exitCode).toBe(1);
  expect(second.output).toMatch(/^Port \d+ on 127\.0\.0\.1 is in use\. .*\n$/);
  await stop();
});
