import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { describeApi, effectiveDescription, generateFrom, secondDocument } from "./support/documents.ts";

const operation = (name: string | undefined): string =>
  `{ ${name === undefined ? "" : `operationId: ${name}, `}responses: { "204": { description: Done } } }`;

async function methodNames(paths: string): Promise<{ names: string[]; warnings: readonly string[] }> {
  const { files, warnings } = await generateFrom(describeApi(paths));
  const names = [...(files.get("operations.ts") ?? "").matchAll(/^ {2}(\S+): \{$/gm)].map(
    (match) => match[1] ?? "",
  );
  return { names, warnings };
}

test("a missing operationId is derived from method and path, with a warning, and is part of the description", async () => {
  const result = await generateFrom(describeApi(`/users/{id}/ssh-keys:\n  get: ${operation(undefined)}`));

  expect(effectiveDescription(result)).toMatchObject({
    paths: { "/users/{id}/ssh-keys": { get: { operationId: "getUsersByIdSshKeys" } } },
  });
  expect(result.warnings[0]).toMatch(
    /api\.yaml#\/paths\/~1users~1\{id\}~1ssh-keys\/get — the operation has no operationId — it is called getUsersByIdSshKeys;/,
  );
});

test("derived names are distinct, and give way to those that were chosen", async () => {
  const { names } = await methodNames(
    `/a-b:\n  get: ${operation(undefined)}\n/a/b:\n  get: ${operation(undefined)}\n/c:\n  get: ${operation("getAB")}`,
  );

  expect(names).toEqual(["getAB2", "getAB3", "getAB"]);
});

test("an operationId that is no identifier becomes one, and the table keeps the original", async () => {
  const { files } = await generate({ document: secondDocument });

  expect(files.get("operations.ts")).toContain('    operationId: "plants/get-one",\n');
  expect(files.get("client.ts")).toContain("readonly plantsGetOne: PlantsGetOne;");
});

test("identifiers stay as they are, and what comes to the same name gets a number", async () => {
  const { names } = await methodNames(
    `/a:\n  get: ${operation("list-all")}\n  put: ${operation("listAll")}\n  post: ${operation("LIST_all")}\n  delete: ${operation("2fa/reset")}`,
  );

  expect(names).toEqual(["listAll2", "listAll", "LIST_all", "_2faReset"]);
});

test("of two parameters with one name the path's keeps it, and a body's field does not hide either", async () => {
  const { files } = await generate({ document: secondDocument });
  const table = files.get("operations.ts") ?? "";

  expect(table).toContain('queryGardenId: { in: "query", name: "gardenId" }');
  expect(table).toMatch(
    /operationId: "add-plant",[^}]*\{ gardenId: .*\n {4}body: \{ mediaType: "application\/json", required: true \}/,
  );
});

test("a schema that is named like a type of the language gets another name", async () => {
  const { files } = await generate({ document: secondDocument });

  expect(files.get("client.ts")).toContain('export type RecordSchema = components["schemas"]["Record"];');
});

test("a path parameter that nobody declared is a string, with a warning", async () => {
  const result = await generateFrom(describeApi(`/a/{id}:\n  get: ${operation("getA")}`));

  expect(result.files.get("operations.ts")).toContain('id: { in: "path", required: true }');
  expect(result.warnings).toEqual([expect.stringContaining('the path parameter "id" is not declared')]);
});

test("nothing is imported that the interface does not use", async () => {
  const api = describeApi(`/a:\n  get: { operationId: getA, responses: { "204": { description: Done } } }`);
  const { files } = await generateFrom(api);
  const client = files.get("client.ts") ?? "";

  expect(client).not.toContain('"./types.ts"');
  expect(client).toContain("import type { CallOptions, ResponseWithData }");
});
