import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../src/index.ts";
import type { GenerateResult } from "../src/index.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { typeCheck } from "./support/type-check.ts";

const folder = join(import.meta.dirname, "documents/foreign");

/** What is said of each document: what clients cannot do of it, with its operation. */
const documents: readonly (readonly [name: string, ...warnings: string[]])[] = [
  ["circular-schemas.yaml"],
  ["composition.yaml"],
  ["deep-references.yaml"],
  ["discriminators.yaml"],
  [
    "media-types.yaml",
    '#/paths/~1both/put — both answers 206 with text/plain, which clients cannot read — such a call ends with an error of code "decode".',
    "#/paths/~1upload/post — upload takes multipart/form-data, which clients cannot write — its method refuses every body.",
    '#/paths/~1upload/post — upload answers 200 with application/octet-stream, which clients cannot read — such a call ends with an error of code "decode".',
    "#/paths/~1form/post — form takes a form with objects or arrays — each travels as one text.",
    "#/paths/~1any/post — any takes */*, which clients cannot write — its method refuses every body.",
    "#/paths/~1any/get — getWithBody takes a body, which fetch does not send with GET — it is left out.",
    "#/paths/~1any/trace — traceIt is TRACE, which fetch does not send — its method always fails.",
    "#/paths/~1any/patch — emptyContent has servers of its own — calls go to the base URL of the client; create another client for it.",
    "#/paths/~1both/put/requestBody/content/application~1xml/schema — an XML body has to be an object schema of components.schemas — it is left out of xml-schemas.ts; change the schema, in the document or by an overlay, if it travels as XML.",
  ],
  [
    "names.yaml",
    '#/paths/~1a~1{id}-{other.id}.{format}/get — the query parameter "100%" of _50OffGetIt nests objects or arrays, for which OpenAPI has no form — give it simple values only.',
    "#/paths/~1d~1#fragment/get — the path of fragment holds a query or a fragment — what follows ? is not joined with other parameters, and what follows # is never sent.",
  ],
  ["nullable.yaml"],
  [
    "odd-schemas.yaml",
    "#/paths/~1a/post — the parameters of a cannot be checked: type must be JSONType or JSONType[]: file — the validator takes every value.",
    "#/paths/~1a/post — the body of a cannot be checked: type must be JSONType or JSONType[]: file — the validator takes every value.",
    "#/paths/~1a/post — an answer of a cannot be checked: type must be JSONType or JSONType[]: file — the validator takes every value.",
    '#/paths/~1b/post — an answer of b cannot be checked: items value must be ["object","boolean"] — the validator takes every value.',
  ],
  [
    "parameters.yaml",
    '#/paths/~1header-and-cookie/get — the cookie parameter "list" of inHeaderAndCookie is an array, for which cookies have no form — it travels as one text.',
  ],
  ["several-files/api.yaml"],
  [
    "webhooks.yaml",
    "#/paths/~1shared2/get — the operation has no operationId — it is called getShared2; give it an operationId, in the document or by an overlay, to keep that name when the path changes.",
    "#/paths/~1subscribe/post — subscribe has callbacks — they have no types.",
  ],
  ["hundreds-of-tags.json"],
];

/** 300 tags of four operations each. */
function describeHundredsOfTags(): string {
  const tags = Array.from({ length: 300 }, (_, index) => `Tag ${index} / été`);
  const paths = tags.map((tag, index) => {
    const operations = ["get", "put", "post", "delete"].map((method) => [
      method,
      { tags: [tag], operationId: `${tag}/${method}`, responses: { "204": { description: "Done" } } },
    ]);
    return [`/tag-${index}`, Object.fromEntries(operations)];
  });
  return JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Hundreds of Tags", version: "1" },
    tags: tags.map((name) => ({ name, description: "" })),
    paths: Object.fromEntries(paths),
  });
}

const results = new Map<string, GenerateResult>();
let compilerSays: readonly string[];

beforeAll(async () => {
  let remove = (): void => undefined;
  const files = { "hundreds-of-tags.json": describeHundredsOfTags() };
  const generated = temporaryFolder(files, (removal) => (remove = removal));
  for (const [name] of documents) {
    const document = join(name.endsWith(".json") ? generated : folder, name);
    const options = { validators: true, runtime: "../runtime.ts", xml: "../runtime.ts" };
    const result = await generate({ document, ...options });
    results.set(name, result);
    mkdirSync(join(generated, folderOf(name)));
    for (const [path, text] of result.files) writeFileSync(join(generated, folderOf(name), path), text);
  }
  // All of them at once: loading the compiler takes longer than compiling.
  compilerSays = typeCheck(generated);
  return () => remove();
}, 60_000);

function folderOf(name: string): string {
  return name.replaceAll(/\W/g, "-");
}

function fileOf(name: string, path: string): string {
  return results.get(name)?.files.get(path) ?? "";
}

describe.each(documents)("%s", (name, ...warnings) => {
  test("is taken, and what clients cannot do of it is said", () => {
    const said = results.get(name)?.warnings.map((warning) => warning.slice(warning.indexOf("#")));

    expect(said).toEqual(warnings);
  });

  test("has a method for every operation", () => {
    const { paths } = JSON.parse(fileOf(name, "openapi.json")) as { paths: Record<string, object> };
    const methods = /^(get|put|post|delete|options|head|patch|trace)$/;
    const count = Object.values(paths).flatMap((item) =>
      Object.keys(item).filter((key) => methods.test(key)),
    ).length;

    expect(fileOf(name, "operations.ts").match(/^ {4}method: /gm)).toHaveLength(count);
    expect(fileOf(name, "client.ts").match(/^ {2}withResponse\(/gm)).toHaveLength(count);
  });

  test("compiles strictly", () => {
    expect(compilerSays.filter((line) => line.startsWith(folderOf(name)))).toEqual([]);
  });

  test("has validators that load", async () => {
    const code = fileOf(name, "validators.js");
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      validators: object;
    };

    expect(Object.keys(module.validators).length).toBeGreaterThan(0);
  });
});

test("the compiler says nothing else", () => {
  expect(compilerSays).toEqual([]);
});
