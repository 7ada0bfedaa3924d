import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import type { GenerateResult } from "../src/index.ts";
import { describeApi, effectiveDescription } from "./support/documents.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const severalFiles = join(import.meta.dirname, "documents/foreign/several-files/api.yaml");

/** Generates from `api/api.yaml` among these files. */
function generateAmong(files: Readonly<Record<string, string>>): Promise<GenerateResult> {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return generate({ document: join(folder, "api/api.yaml") });
}

const get = (response: string): string =>
  describeApi(`/a: { get: { operationId: getA, responses: { "200": ${response} } } }`);
const answerOf = (schema: string): string =>
  get(`{ description: A, content: { application/json: { schema: ${schema} } } }`);

test("schemas become components, under the name that the document gives them or that they have", async () => {
  const { components } = effectiveDescription(await generate({ document: severalFiles })) as {
    components: { schemas: Record<string, object> };
  };

  expect(Object.keys(components.schemas)).toEqual([
    "Animal",
    "Problem",
    "Zoo",
    "Keeper",
    "count",
    "Problem2",
  ]);
  expect(components.schemas["Keeper"]).toMatchObject({
    properties: {
      pets: { items: { $ref: "#/components/schemas/Animal" } },
      boss: { $ref: "#/components/schemas/Keeper" },
      problem: { $ref: "#/components/schemas/Problem2" },
    },
  });
  expect(components.schemas["Zoo"]).toMatchObject({
    discriminator: {
      mapping: { pet: "#/components/schemas/Animal", keeper: "#/components/schemas/Keeper" },
    },
  });
});

test("everything else stands where it is used", async () => {
  const { paths } = effectiveDescription(await generate({ document: severalFiles })) as {
    paths: Record<string, { get: object }>;
  };
  const problem = {
    description: "Something is wrong.",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };

  expect(paths["/pets"]?.get).toMatchObject({
    parameters: [{ name: "limit", in: "query", schema: { $ref: "#/components/schemas/count" } }],
    responses: { default: problem },
  });
  expect(paths["/pets/{id}"]).toMatchObject({
    parameters: [{ name: "id" }],
    get: { operationId: "getPet", responses: { default: problem } },
  });
});

test("every file that was read is told, and stands in the banner", async () => {
  const read: string[] = [];
  const { files } = await generate({ document: severalFiles, onRead: (path) => read.push(path) });
  const names = read.map((path) => path.slice(dirname(severalFiles).length + 1));

  expect(names.sort()).toEqual([
    "api.yaml",
    "parameters.yaml",
    "paths/pet.yaml",
    "responses.json",
    "schemas/people.yaml",
    "schemas/pet.yaml",
  ]);
  for (const name of names) expect(files.get("client.ts")?.split("\n")[0]).toContain(name);
});

test.each([
  [
    "another host",
    { "api/api.yaml": answerOf('{ $ref: "https://tiny.example/a.yaml" }') },
    /api\/api\.yaml#\/paths\/~1a\/get\/responses\/200\/content\/application~1json\/schema — the \$ref "https:\/\/tiny\.example\/a\.yaml" is remote, and nothing is fetched — download what it names/,
  ],
  [
    "another host, by the document's scheme",
    { "api/api.yaml": answerOf('{ $ref: "//tiny.example/a.yaml" }') },
    /is remote, and nothing is fetched/,
  ],
  [
    "another host, from another file",
    {
      "api/api.yaml": answerOf('{ $ref: "b.yaml" }'),
      "api/b.yaml": 'properties: { c: { $ref: "http://tiny.example/c.yaml" } }',
    },
    /api\/b\.yaml#\/properties\/c — the \$ref "http:\/\/tiny\.example\/c\.yaml" is remote/,
  ],
  [
    "a file above its folder",
    { "api/api.yaml": answerOf('{ $ref: "../b.yaml" }'), "b.yaml": "type: string" },
    /the \$ref "\.\.\/b\.yaml" leads out of the document's folder — put what it names beside the document, or below/,
  ],
  [
    "a file that does not exist",
    { "api/api.yaml": answerOf('{ $ref: "b.yaml" }') },
    /the \$ref "b\.yaml" leads to a file that cannot be read \(ENOENT\)/,
  ],
  [
    "a place that does not exist",
    { "api/api.yaml": answerOf('{ $ref: "b.yaml#/c" }'), "api/b.yaml": "d: {}" },
    /the \$ref "b\.yaml#\/c" leads to nothing/,
  ],
  [
    "a file that does not parse",
    { "api/api.yaml": answerOf('{ $ref: "b.yaml" }'), "api/b.yaml": "d: [" },
    /api\/b\.yaml:1:\d — the file cannot be parsed/,
  ],
  [
    "a response that is itself",
    { "api/api.yaml": get('{ $ref: "b.yaml#/c" }'), "api/b.yaml": 'c: { $ref: "#/c" }' },
    /api\/b\.yaml#\/c — the \$ref "#\/c" leads back to itself/,
  ],
])("a $ref to %s is refused", async (_, files, message) => {
  await expect(generateAmong(files)).rejects.toThrow(message);
  await expect(generateAmong(files)).rejects.toMatchObject({ name: "CodegenError" });
});

test("a link that leads out of the folder is refused", async () => {
  const folder = temporaryFolder({ "outside.yaml": "type: string" });
  mkdirSync(join(folder, "api"));
  writeFileSync(join(folder, "api/api.yaml"), answerOf('{ $ref: "b.yaml" }'));
  symlinkSync(join(folder, "outside.yaml"), join(folder, "api/b.yaml"));

  await expect(generate({ document: join(folder, "api/api.yaml") })).rejects.toThrow(
    /leads out of the document's folder/,
  );
});

test("a $ref in data is none", async () => {
  const document = answerOf(
    '{ type: object, example: { $ref: "https://tiny.example" }, default: { $ref: "x" } }',
  );

  await expect(generateAmong({ "api/api.yaml": document })).resolves.toHaveProperty("warnings", []);
});
