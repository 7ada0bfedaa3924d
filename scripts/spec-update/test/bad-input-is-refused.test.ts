import { once } from "node:events";
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runUpdate } from "../run-update.ts";
import { copySpec } from "./support/repository.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

/** Sound, and never updated. */
const sound = readFileSync(join(import.meta.dirname, "../../../spec/page.yaml"), "utf8");
const now = new Date("2026-12-01T00:00:00Z");

/** Expects an update to be refused with this message, and the repository to stay as it was. */
async function expectRefusal(file: string, message: RegExp): Promise<void> {
  const root = copySpec();
  const before = folderContents(root);
  const failure: unknown = await runUpdate({ file, isDryRun: false }, { root, now }).catch(
    (error: unknown) => error,
  );

  expect((failure as Error).name).toMatch(/^(Refusal|CodegenError)$/);
  // Place, reason, remedy.
  expect((failure as Error).message).toMatch(/^\S.* — .+ — .+\.$/s);
  expect((failure as Error).message).toMatch(message);
  expect(folderContents(root)).toEqual(before);
}

function refuse(text: string, message: RegExp): Promise<void> {
  return expectRefusal(join(temporaryFolder({ "upstream.yaml": text }), "upstream.yaml"), message);
}

/** The published description with a part replaced; fails when the part is not there. */
function edited(part: string | RegExp, replacement: string): string {
  const text = sound.replace(part, replacement);
  expect(text).not.toBe(sound);
  return text;
}

const half = sound.slice(0, sound.length / 2);
const asJson = '{ "openapi": "3.1.0", "info": { "title": "A", "version": "1" }, "paths": { "/a": { "get": {';

function nested(depth: number): string {
  return `${'{ "items": '.repeat(depth)}{}${" }".repeat(depth)}`;
}

test.each<[what: string, text: () => string, message: RegExp]>([
  ["an empty file", () => "", /upstream\.yaml:1:1 — the file is empty/],
  ["no YAML", () => "a: [", /upstream\.yaml:\d+:\d+ — the file cannot be parsed/],
  [
    "YAML with a key twice",
    () => edited("info:", "info: {}\ninfo:"),
    /:\d+:\d+ — the file cannot be parsed: Map keys must be unique/,
  ],
  [
    "JSON with a key twice",
    () => '{ "openapi": "3.1.0",\n"paths": {}, "paths": {} }',
    /upstream\.yaml:2:14 — the object has this key twice/,
  ],
  ["JSON that was cut off", () => asJson, /upstream\.yaml:\d+:\d+ — the file cannot be parsed/],
  [
    "YAML that was cut off in a word",
    () => half.slice(0, half.lastIndexOf("responses:") + 6),
    /upstream\.yaml:\d+:\d+ — the file cannot be parsed/,
  ],
  [
    "YAML that was cut off between two lines",
    () => half.slice(0, half.lastIndexOf("\n") + 1),
    /upstream\.yaml#\/paths\/.* — the \$ref "#\/components\/schemas\/\w+" leads to nothing/,
  ],
  [
    "YAML that was cut off after a key",
    () => sound.slice(0, sound.lastIndexOf("Void:") + 5),
    /upstream\.yaml#\/components\/schemas\/Void — an object is expected/,
  ],
  [
    "an operation without answers",
    () => edited(/ {6}responses:\n {8}"200":\n/, '      responses:\n        "x-200":\n'),
    /#\/paths\/.*\/get — the operation has no responses/,
  ],
  ["something else", () => "title: Notes\n", /upstream\.yaml — the document is neither Swagger nor OpenAPI/],
  [
    "a version that nobody knows",
    () => edited("openapi: 3.1.0", "openapi: 4.0.0"),
    /version "4.0.0" is not supported/,
  ],
  [
    "Swagger 1.2",
    () => 'swaggerVersion: "1.2"\nswagger: "1.2"\n',
    /version "1.2" is not supported — give Swagger 2\.0, OpenAPI 3\.0 or OpenAPI 3\.1/,
  ],
  [
    "another API",
    () => edited(/\/common\/connectionrequests/g, "/pets").replace("Connection Requests", "Pets"),
    /upstream\.yaml#\/paths — the document describes another API, "Pets": it has \/pets/,
  ],
  [
    "no operations",
    () => edited(/paths:\n[\s\S]*?\ncomponents:/, "paths: {}\ncomponents:"),
    /upstream\.yaml#\/paths — the document has no operations/,
  ],
  [
    "paths without operations",
    () => edited(/^ {4}(get|post|put):/gm, "    x-$1:"),
    /upstream\.yaml#\/paths — the document has no operations/,
  ],
  [
    "two operations of one name",
    () => edited(/operationId: \w+/g, "operationId: same"),
    /upstream\.yaml#\/paths\/.*\/operationId — the operationId "same" is taken by .*\/get/,
  ],
  [
    "a reference to nothing",
    () => edited("schemas/Void", "schemas/Gone"),
    /upstream\.yaml#\/paths\/.* — the \$ref "#\/components\/schemas\/Gone" leads to nothing/,
  ],
  [
    "a reference that leads back to itself",
    () =>
      edited('"200":\n', '"200":\n          $ref: "#/components/responses/A"\n') +
      "  responses:\n    A: { $ref: '#/components/responses/A' }\n",
    /the \$ref "#\/components\/responses\/A" leads back to itself/,
  ],
  [
    "YAML without a bottom",
    () => `${sound}    Deep: ${nested(3000)}\n`,
    /cannot be parsed: Maximum call stack/,
  ],
  [
    "JSON without a bottom",
    () =>
      asJson.replace("{", `{ "components": { "schemas": { "A": ${nested(20_000)} } },`) +
      '"responses": {} } } } }',
    /the document is nested too deep/,
  ],
])("%s", async (_what, text, message) => {
  await refuse(text(), message);
});

test("a file that is not there", async () => {
  await expectRefusal("/nowhere/upstream.yaml", /^\/nowhere\/upstream\.yaml — there is no such file/);
});

test("a folder", async () => {
  await expectRefusal(temporaryFolder(), /there is no such file/);
});

test("a file of 100 MB is refused before it is read", async () => {
  const file = join(temporaryFolder({ "upstream.yaml": sound }), "upstream.yaml");
  truncateSync(file, 100 * 1024 * 1024);

  await expectRefusal(
    file,
    /^\S+upstream\.yaml — the file has 100 MiB, and at most 64 are read — give the description of this API alone/,
  );
});

const pointing = (reference: string): string =>
  edited('$ref: "#/components/schemas/Void"', `$ref: "${reference}"`);

test.each([
  ["above the document", "../secret.yaml#/a"],
  ["anywhere on the disk", "/etc/hostname"],
  ["by a detour", "parts/../../secret.yaml#/a"],
  ["in another notation", "%2e%2e/secret.yaml#/a"],
])("a reference out of the document's folder: %s", async (_where, reference) => {
  const folder = temporaryFolder({ "secret.yaml": "a: {}\n", "given/upstream.yaml": pointing(reference) });

  await expectRefusal(
    join(folder, "given/upstream.yaml"),
    /upstream\.yaml#\/paths\/~1common~1connectionrequests~1\{id\}\/put\/responses\/200\/content\/application~1json\/schema — the \$ref ".*" leads (out of the document's folder|to a file that cannot be read)/,
  );
});

test("a reference through a link out of the document's folder", async () => {
  const folder = temporaryFolder({
    "secret.yaml": "a: {}\n",
    "given/upstream.yaml": pointing("link.yaml#/a"),
  });
  symlinkSync(join(folder, "secret.yaml"), join(folder, "given/link.yaml"));

  await expectRefusal(
    join(folder, "given/upstream.yaml"),
    /"link\.yaml#\/a" leads out of the document's folder/,
  );
});

test("a reference out of the document's folder from a file beside the document", async () => {
  const folder = temporaryFolder({
    "secret.yaml": "a: { type: object }\n",
    "given/upstream.yaml": pointing("parts/void.yaml#/Void"),
    "given/parts/void.yaml": 'Void: { properties: { a: { $ref: "../../secret.yaml#/a" } } }\n',
  });

  await expectRefusal(
    join(folder, "given/upstream.yaml"),
    /parts\/void\.yaml#\/Void\/.* — the \$ref "\.\.\/\.\.\/secret\.yaml#\/a" leads out of the document's folder/,
  );
});

test("a reference to a file that is not there", async () => {
  await refuse(
    pointing("parts/void.yaml"),
    /the \$ref "parts\/void\.yaml" leads to a file that cannot be read \(ENOENT\)/,
  );
});

test.each(["", "parts/void.yaml"])("a remote reference is never fetched, by way of %o", async (way) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end("a: { type: object }\n");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.yaml#/a`;
  const folder = temporaryFolder({
    "upstream.yaml": pointing(way ? `${way}#/Void` : remote),
    "parts/void.yaml": `Void: { properties: { a: { $ref: "${remote}" } } }\n`,
  });

  await expectRefusal(
    join(folder, "upstream.yaml"),
    /the \$ref "http:\/\/127\.0\.0\.1:\d+\/a\.yaml.*" is remote, and nothing is fetched/,
  );
  expect(requests).toBe(0);
  await new Promise((resolve) => server.close(resolve));
});

test("a second update at the same time is refused", async () => {
  const root = copySpec();
  const file = join(temporaryFolder({ "upstream.yaml": "" }), "upstream.yaml");
  writeFileSync(file, sound.replace("rerquest", "request"));
  const folder = temporaryFolder();
  symlinkSync(folder, join(root, ".spec-update"));
  // The process that started this one runs.
  writeFileSync(join(folder, "lock"), String(process.ppid));

  await expect(runUpdate({ file, isDryRun: true }, { root, now })).rejects.toThrow(
    /\.spec-update\/lock — another update is at work/,
  );
});
