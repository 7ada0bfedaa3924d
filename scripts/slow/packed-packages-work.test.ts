import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFolder, runCommand } from "./support/run-command.ts";

const root = join(import.meta.dirname, "../..");
const { folder, remove } = createFolder("consumer");
const tarballs: Record<string, string> = {};
afterAll(remove);

beforeAll(async () => {
  const { exitCode, output } = await runCommand(
    `npx --yes pnpm@12 build && npx --yes pnpm@12 --recursive --filter "./packages/*" pack --pack-destination "${folder}"`,
    root,
  );
  expect(exitCode, output).toBe(0);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tgz"))) {
    const name = /^connection-requests-(\w+)-\d/.exec(file)?.[1];
    if (name) tarballs[`@connection-requests/${name}`] = `file:${join(folder, file)}`;
  }
});

/** A project that has only the tarballs. */
async function createProject(name: string, manifest: object): Promise<string> {
  const project = join(folder, name);
  mkdirSync(project);
  const all = { name, private: true, dependencies: tarballs, overrides: tarballs, ...manifest };
  writeFileSync(join(project, "package.json"), JSON.stringify(all));
  const { exitCode, output } = await runCommand("npm install --no-audit --no-fund --prefer-offline", project);
  expect(exitCode, output).toBe(0);
  return project;
}

const program = `
const sandbox = createSandbox({ connectionRequests: 3 });
const client = createClient({ auth: clientCredentials(sandbox.credentials), fetch: sandbox.fetch });
let count = 0;
const loop = async () => {
  for await (const { ID } of client.listConnectionRequests.items()) {
    await client.updateConnectionRequest({ id: ID, status: "CRSUC" });
    count += 1;
  }
  console.log(count, "handled,", sandbox.connectionRequests.length, "left,", description.info.title, typeof generate);
};
loop();
`;

test("there is a tarball of each package", () => {
  expect(Object.keys(tarballs).sort()).toEqual(
    ["client", "codegen", "testing"].map((name) => `@connection-requests/${name}`),
  );
});

test("they work in an ESM project", async () => {
  const project = await createProject("esm", { type: "module" });
  const imports = `import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { generate } from "@connection-requests/codegen";
import description from "@connection-requests/client/openapi.json" with { type: "json" };`;
  writeFileSync(join(project, "index.js"), imports + program);
  const { output } = await runCommand("node --no-warnings index.js", project);
  expect(output.trim()).toBe("3 handled, 0 left, Connection Requests function");
});

test("they work in a require() project", async () => {
  const project = await createProject("commonjs", {});
  const imports = `const { clientCredentials, createClient } = require("@connection-requests/client");
const { createSandbox } = require("@connection-requests/testing");
const { generate } = require("@connection-requests/codegen");
const description = require("@connection-requests/client/openapi.json");`;
  writeFileSync(join(project, "index.js"), imports + program);
  const { output } = await runCommand("node --no-warnings index.js", project);
  expect(output.trim()).toBe("3 handled, 0 left, Connection Requests function");
});

test("the codegen command runs from its tarball", async () => {
  const project = join(folder, "esm");
  const description = "node_modules/@connection-requests/client/src/generated/openapi.json";
  const { exitCode, output } = await runCommand(
    `npx connection-requests-codegen generate ${description} --output generated`,
    project,
  );
  expect(exitCode, output).toBe(0);
  expect(readdirSync(join(project, "generated")).sort()).toEqual([
    "client.ts",
    "openapi.json",
    "operations.ts",
    "types.ts",
  ]);
});
