import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { secondDocument } from "./support/documents.ts";

interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
}
type Validate = (value: unknown) => readonly Violation[];
interface OperationValidators {
  readonly parameters: Validate;
  readonly body?: Validate;
  readonly responses: Record<string, Validate | null>;
}

let code: string;
let validators: Record<string, OperationValidators>;

beforeAll(async () => {
  const { files } = await generate({ document: secondDocument, validators: true });
  code = files.get("validators.js") ?? "";
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    validators: typeof validators;
  };
  validators = module.validators;
});

const gardenId = "north";
const found = (violations: readonly Violation[] | undefined): string[] =>
  (violations ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);

test("the code stands alone: no import, no require, no eval", () => {
  expect(code).not.toMatch(/\brequire\(|\bimport\b|\beval\(|new Function/);
});

test("parameters may come as strings, and the caller's object stays as it was", () => {
  const values = { gardenId, page: "2", tags: ["1", "2"] };

  expect(found(validators["listPlants"]?.parameters(values))).toEqual([]);
  expect(values).toEqual({ gardenId, page: "2", tags: ["1", "2"] });
});

test("parameters are checked by type, limit and presence", () => {
  const check = (values: object): string[] => found(validators["listPlants"]?.parameters(values));

  expect(check({})).toEqual([" required"]);
  expect(check({ gardenId, page: "two" })).toEqual(["/page type"]);
  expect(check({ gardenId, page: "0" })).toEqual(["/page exclusiveMinimum"]);
  expect(check({ gardenId, page: "3000000000" })).toEqual(["/page maximum"]);
  expect(found(validators["plantsGetOne"]?.parameters({ plantId: "no-uuid" }))).toEqual(["/plantId format"]);
});

test("bodies are not coerced, and equal items are found", () => {
  const labels = validators["replaceLabels"]?.body;

  expect(found(labels?.([{ text: "a" }, { text: "b" }]))).toEqual([]);
  expect(found(labels?.([{ text: "a" }, { text: "a" }]))).toEqual([" uniqueItems"]);
  expect(found(labels?.([{ text: 1 }]))).toEqual(["/0/text type"]);
  expect(found(labels?.(undefined))).toEqual([" type"]);
});

test("an extensible enum takes any string of those who send", () => {
  expect(found(validators["replaceLabels"]?.body?.([{ colour: "mauve" }]))).toEqual([]);
  expect(found(validators["replaceLabels"]?.body?.([{ colour: null }]))).toEqual(["/0/colour type"]);
});

test("those who read are told of a value that an extensible enum does not hold", () => {
  const tree = validators["plantsGetOne"]?.responses["200"];

  expect(found(tree?.({ rings: 3, shade: "deep" }))).toEqual([]);
  expect(found(tree?.({ rings: 3, shade: "none" }))).toContain("/shade x-extensible-enum");
});

test("nullable of OpenAPI 3.0 takes null, in an enum too, and lengths count characters", () => {
  const plant = validators["addPlant"]?.responses["201"];

  expect(found(plant?.({ id: "1", name: "🌳🌱", nickname: null, kind: null }))).toEqual([]);
  expect(found(plant?.({ id: "1", name: "🌳", nickname: "x", kind: "moss" }))).toEqual([
    "/name minLength",
    "/kind enum",
  ]);
});

test("exactly one variant of oneOf must fit", () => {
  const plant = validators["plantsGetOne"]?.responses["200"];

  expect(found(plant?.({ rings: 3 }))).toEqual([]);
  expect(found(plant?.({ rings: 3, edible: true }))).toContain(" oneOf");
});

test("an answer without content has no validator, and the default one has", () => {
  expect(validators["replaceLabels"]?.responses["204"]).toBeNull();
  expect(found(validators["addPlant"]?.responses["default"]?.({ title: 1 }))).toEqual(["/title type"]);
});

test("a violation never holds the value", () => {
  const violations = validators["addPlant"]?.body?.({ gardenId: "secret-value", name: 7331 });

  expect(JSON.stringify(violations)).not.toMatch(/secret-value|7331/);
  expect(Object.keys(violations?.[0] ?? {})).toEqual(["instancePath", "schemaPath", "keyword", "message"]);
});

test("validators are not emitted unless they are asked for", async () => {
  const { files } = await generate({ document: join(import.meta.dirname, "documents/second.yaml") });

  expect([...files.keys()]).toEqual([
    "types.ts",
    "operations.ts",
    "client.ts",
    "constants.ts",
    "openapi.json",
  ]);
});
