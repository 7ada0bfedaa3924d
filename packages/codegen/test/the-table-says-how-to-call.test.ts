import { expect, test } from "vitest";
import { describeApi, generateFrom, overlayOf } from "./support/documents.ts";

async function table(operation: string, rest = ""): Promise<string> {
  const { files } = await generateFrom(describeApi(`/a/{id}:\n  ${operation}`, rest));
  return (files.get("operations.ts") ?? "").replace(/\s+/g, " ");
}
const done = 'responses: { "204": { description: Done } }';

test.each([
  ["get", "always"],
  ["put", "always"],
  ["delete", "always"],
  ["post", "unsent-only"],
  ["patch", "unsent-only"],
])("by RFC 9110, %s may be sent again: %s", async (method, replay) => {
  expect(await table(`${method}: { operationId: a, ${done} }`)).toContain(`replay: "${replay}"`);
});

test("x-replay overrides the method", async () => {
  expect(await table(`put: { operationId: a, x-replay: unsent-only, ${done} }`)).toContain(
    'replay: "unsent-only"',
  );
});

test("serialization is said only where it is not the default of its location", async () => {
  const parameters = [
    "{ name: id, in: path, required: true, style: matrix, schema: { type: string } }",
    "{ name: a, in: query, style: form, explode: true, schema: { type: string } }",
    "{ name: b, in: query, style: spaceDelimited, schema: { type: array, items: {} } }",
    "{ name: c, in: query, explode: false, allowReserved: true, schema: { type: array, items: {} } }",
    "{ name: d, in: query, content: { application/json: { schema: { type: object } } } }",
    "{ name: e, in: cookie, schema: { type: string } }",
    "{ name: Accept, in: header, schema: { type: string } }",
  ];
  expect(await table(`get: { operationId: a, parameters: [${parameters.join(", ")}], ${done} }`)).toContain(
    'parameters: { id: { in: "path", required: true, style: "matrix" }, a: { in: "query" }, b: { in: "query", style: "spaceDelimited" }, c: { in: "query", explode: false, allowReserved: true }, d: { in: "query", content: "application/json" }, e: { in: "cookie" }, },',
  );
});

test.each([
  ["fixed properties", "{ type: object, properties: { a: {}, b: {} } }", 'properties: ["a", "b"]'],
  [
    "properties that only the server sets",
    "{ properties: { a: {}, b: { readOnly: true } } }",
    'properties: ["a"]',
  ],
  [
    "a reference and allOf",
    "{ allOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} } }] }",
    'properties: ["a", "b"]',
  ],
])("an object body with %s is given flat", async (_, schema, expected) => {
  const body = `requestBody: { required: true, content: { application/json: { schema: ${schema} } } }`;
  const rest = "components: { schemas: { A: { type: object, properties: { a: { type: string } } } } }";
  expect(await table(`put: { operationId: a, ${body}, ${done} }`, rest)).toContain(
    `body: { mediaType: "application/json", ${expected}, required: true }`,
  );
});

test.each([
  ["free keys", "application/json", "{ type: object, properties: { a: {} }, additionalProperties: true }"],
  ["variants", "application/json", "{ properties: { a: {} }, oneOf: [{}, {}] }"],
  ["null", "application/json", "{ type: [object, 'null'], properties: { a: {} } }"],
  ["the name of a parameter", "application/json", "{ properties: { id: {} } }"],
  ["no properties", "application/json", "{ type: object }"],
  ["another media type", "application/x-www-form-urlencoded", "{ properties: { a: {} } }"],
])("a body with %s sits under body", async (_, mediaType, schema) => {
  const body = `requestBody: { content: { ${mediaType}: { schema: ${schema} } } }`;
  expect(await table(`put: { operationId: a, ${body}, ${done} }`)).toContain(
    `body: { mediaType: "${mediaType}" }`,
  );
});

test.each([
  ["an object", "{ type: object, properties: { a: {} } }", 'returns: "object"'],
  ["an array", "{ type: array, items: {} }", 'returns: "array"'],
  [
    "one of several",
    "{ oneOf: [{ type: object }, { type: array, items: {} }] }",
    'replay: "always", parameters',
  ],
])("a success that is always %s is said to be", async (_, schema, expected) => {
  const success = `responses: { "200": { description: Done, content: { application/json: { schema: ${schema} } } } }`;
  const parameters = "parameters: [{ name: id, in: path, required: true, schema: {} }]";
  const text = await table(`get: { operationId: a, ${parameters}, ${success} }`);
  expect(text).toContain(expected);
  expect(text.includes("returns")).toBe(expected.startsWith("returns"));
});

test("JSON is preferred among media types", async () => {
  const body = "requestBody: { content: { text/xml: {}, application/vnd.a+json: {}, application/json: {} } }";
  expect(await table(`put: { operationId: a, ${body}, ${done} }`)).toContain('mediaType: "application/json"');
});

test("x-body-optional on a success makes the answer optional, in the table and in the type", async () => {
  const document = describeApi(
    `/a:\n  post: { operationId: a, responses: { "200": { description: Made, content: { application/json: { schema: { type: string } } } } } }`,
  );
  const overlay = overlayOf({
    target: "$.paths['/a'].post.responses['200']",
    update: { "x-body-optional": true },
  });
  const { files } = await generateFrom(document, [overlay]);

  expect(files.get("operations.ts")).toContain("emptyResponse: true");
  expect(files.get("client.ts")).toMatch(/Promise<.* \| undefined>;/);
});

test("a path item that is a reference has its operations", async () => {
  const { files } = await generateFrom(
    describeApi(
      `/a: { $ref: "#/components/pathItems/A" }`,
      `components: { pathItems: { A: { get: { operationId: getA, ${done} } } } }`,
    ),
  );

  expect(files.get("operations.ts")).toContain('  getA: {\n    method: "GET",\n    path: "/a",');
});
