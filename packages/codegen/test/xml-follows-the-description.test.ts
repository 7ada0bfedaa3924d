import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { describeApi, generateFrom } from "./support/documents.ts";

const document = join(import.meta.dirname, "documents/xml.yaml");

let table: string;
let warnings: readonly string[];

beforeAll(async () => {
  const result = await generate({ document, xml: "../xml.ts" });
  table = (result.files.get("xml-schemas.ts") ?? "").replace(/\s+/g, " ").replace(/, ([}\]])/g, " $1");
  warnings = result.warnings;
});

test("the types that bodies lead to are there, by the names of the interface", () => {
  expect(table).toContain('import type { FruitTree, Problem, Trees } from "./client.ts";');
  expect(table).toContain('import type { XmlSchemas } from "../xml.ts";');
  expect(table).toContain("/** As `<TREE>`. */ readonly FruitTree: FruitTree;");
});

test("operations name the types of their bodies, by status and whatever the XML is called", () => {
  expect(table).toContain('listTrees: { responses: { "2XX": "Trees", default: "Problem" } }');
  expect(table).toContain('plantTree: { body: "FruitTree", responses: { "201": "FruitTree" } }');
  expect(table).not.toContain("replaceNotes");
});

test.each([
  ["a root has the name of xml, and that of the schema is understood", 'root: "TREE", otherRoots: ["tree"]'],
  [
    "a root without a name of its own has that of the schema",
    'Trees: { root: "Trees", holdsNull: true, properties:',
  ],
  [
    "x-xml-order comes first",
    'properties: [ { name: "trees", value: { type: "FruitTree" }, list: { item: "TREE", otherItems: ["tree"], wrapped: true, required: true } }, { name: "total", value: "number" } ]',
  ],
  ["a property is called as xml says", '{ name: "name", element: "Name", value: "text" }'],
  [
    "numbers, booleans and enumerations",
    '{ name: "height", value: "number" }, { name: "evergreen", value: "boolean" }, { name: "kind", value: "text" }',
  ],
  [
    "a list without a wrapper",
    '{ name: "labels", element: "label", value: "text", list: { item: "label", required: true } }',
  ],
  [
    "a list that may be null",
    '{ name: "rings", element: "Rings", value: "number", list: { item: "Rings", wrapped: true, nullable: true } }',
  ],
  ["a type in itself, by its own name", '{ name: "parent", element: "TREE", value: { type: "FruitTree" } }'],
  [
    "an object without a name, with a URI",
    '{ name: "place", value: { properties: [{ name: "row", value: "number" }, { name: "link", value: "uri" }] } }',
  ],
  [
    "an object of several parts",
    '{ name: "owner", value: { properties: [{ name: "first", value: "text" }, { name: "since", value: "text" }] } }',
  ],
  [
    "a type in which nothing is null",
    'Problem: { root: "Problem", properties: [{ name: "title", value: "text" }, { name: "cause", value: { type: "Problem" } }]',
  ],
])("%s", (_, part) => {
  expect(table).toContain(part);
});

test.each([
  ["tree/properties/anything", "a value of any type"],
  ["tree/properties/attributes", "an object with any names"],
  ["tree/properties/either", "a choice between schemas"],
  ["tree/properties/grid", "an array in an array"],
  ["tree/properties/mark", "attributes are not supported"],
  ["tree/properties/origin", "namespaces are not supported"],
  ["tree/properties/two words", 'no XML element can be called "two words"'],
  ["tree", "two properties are <Name>"],
  ["replaceNotes", "an XML body has to be an object schema of components.schemas"],
])("what is left out is told: %s", (place, reason) => {
  const found = warnings.filter((warning) => warning.includes(reason));
  expect(found).toEqual([expect.stringContaining("it is left out of xml-schemas.ts")]);
  const pointer =
    place === "replaceNotes" ? "#/paths/~1notes/put/requestBody" : `#/components/schemas/${place}`;
  expect(found[0]).toContain(pointer);
});

test("nothing else is told, and nothing that is left out is in the table", () => {
  expect(warnings).toHaveLength(9);
  expect(table).not.toMatch(/anything|attributes|either|grid|mark|origin|two words|alias|Foreign/);
});

test.each([
  ["names that are none", "[a, c]"],
  ["a name twice", "[a, a]"],
  ["no list", "a"],
])("x-xml-order with %s is refused", async (_, order) => {
  const body = `requestBody: { content: { application/xml: { schema: { $ref: "#/components/schemas/A" } } } }`;
  const schema = `components: { schemas: { A: { type: object, x-xml-order: ${order}, properties: { a: { type: string }, b: { type: string } } } } }`;
  const paths = `/a:\n  put: { operationId: a, ${body}, responses: { "204": { description: Done } } }`;
  await expect(generateFrom(describeApi(paths, schema), [], { xml: "x" })).rejects.toMatchObject({
    code: "invalid-description",
    place: expect.stringContaining("#/components/schemas/A/x-xml-order"),
  });
});

test("a description without XML gives an empty table, and none is emitted unless it is asked for", async () => {
  const paths = `/a:\n  get: { operationId: a, responses: { "204": { description: Done } } }`;
  const { files, warnings: none } = await generateFrom(describeApi(paths), [], { xml: "x" });
  expect(none).toEqual([]);
  expect(files.get("xml-schemas.ts")?.replace(/\s+/g, " ")).toContain("{ types: { }, operations: { }, }");
  expect([...(await generateFrom(describeApi(paths))).files.keys()]).not.toContain("xml-schemas.ts");
});
