import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, packPackages } from "./support/install-packed.ts";
import { createFolder, runCommand } from "./support/run-command.ts";

const { folder, remove } = createFolder("consumer");
let tarballs: Readonly<Record<string, string>> = {};
afterAll(remove);

beforeAll(async () => {
  tarballs = await packPackages(folder);
});

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
  const project = join(folder, "esm");
  await createProject(project, tarballs, { type: "module" });
  const imports = `import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import { generate } from "@connection-requests/codegen";
import description from "@connection-requests/client/openapi.json" with { type: "json" };`;
  writeFileSync(join(project, "index.js"), imports + program);
  const { output } = await runCommand("node --no-warnings index.js", project);
  expect(output.trim()).toBe("3 handled, 0 left, Connection Requests function");
});

test("they work in a require() project", async () => {
  const project = join(folder, "commonjs");
  await createProject(project, tarballs, {});
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
    "constants.ts",
    "openapi.json",
    "operations.ts",
    "types.ts",
  ]);
});
