import { beforeAll, expect, test } from "vitest";
import { compileRows } from "./support/compile-rows.ts";
import type { CompiledTables } from "./support/compile-rows.ts";

// What the client and `client.raw` rely on of emitted types, without knowledge of the library that emits them.

const document = `
openapi: 3.1.0
info: { title: Operations, version: "1" }
paths:
  /all/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: shared, in: query, schema: { type: string } }
      - { $ref: "#/components/parameters/Trace" }
    get:
      operationId: get/all
      parameters:
        - { name: needed, in: query, required: true, schema: { type: integer } }
        - { name: shared, in: query, schema: { type: boolean } }
        - { name: list, in: query, schema: { type: array, items: { $ref: "#/components/schemas/Named" } } }
        - { name: session, in: cookie, schema: { type: string } }
      responses:
        "200":
          description: Both
          headers: { X-Rate: { required: true, schema: { type: integer } }, X-Maybe: { schema: { type: string } } }
          content:
            application/json: { schema: { $ref: "#/components/schemas/Named" } }
            text/csv: { schema: { type: string } }
        "204": { description: Nothing }
        4XX: { description: Wrong, content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } } }
        default: { $ref: "#/components/responses/Other" }
    put:
      operationId: putAll
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Named" } } } }
      responses: { "200": { $ref: "#/paths/~1all~1{id}/get/responses/200" } }
    post:
      operationId: postAll
      requestBody: { $ref: "#/components/requestBodies/Maybe" }
      responses: {}
  /none: { delete: { operationId: deleteNone, responses: { "204": { description: Nothing } } } }
webhooks:
  event: { post: { operationId: deleteNone, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Named" } } } }, responses: { "200": { description: Taken } } } }
components:
  parameters: { Trace: { name: X-Trace, in: header, schema: { type: string } } }
  requestBodies: { Maybe: { content: { application/json: { schema: { type: string } }, text/plain: { schema: { type: string } } } } }
  responses: { Other: { description: Other, content: { application/json: { schema: { type: number } } } } }
  schemas: { Named: { type: object, required: [id], properties: { id: { type: string } } } }
`;

const named = "{ id: string }";
const unknownHeaders = "{ [name: string]: unknown }";

const rows: readonly (readonly [what: string, expression: string, type: string])[] = [
  [
    "parameters of a path are those of its operations, which may say otherwise",
    'operations["get/all"]["parameters"]["query"]',
    `{ needed: number; shared?: boolean; list?: ${named}[] }`,
  ],
  ["parameters in the path", 'operations["get/all"]["parameters"]["path"]', "{ id: string }"],
  [
    "parameters in headers, by reference",
    'operations["get/all"]["parameters"]["header"]',
    '{ "X-Trace"?: string } | undefined',
  ],
  ["cookies", 'operations["get/all"]["parameters"]["cookie"]', "{ session?: string } | undefined"],
  ["no parameters", 'operations["deleteNone"]["parameters"]["query"]', "undefined"],
  [
    "a body that is required",
    'operations["putAll"]["requestBody"]',
    `{ content: { "application/json": ${named} } }`,
  ],
  [
    "a body that may be missing, of two media types, by reference",
    'operations["postAll"]["requestBody"]',
    '{ content: { "application/json": string; "text/plain": string } } | undefined',
  ],
  ["no body", 'operations["get/all"]["requestBody"]', "undefined"],
  [
    "answers of several media types",
    'operations["get/all"]["responses"][200]["content"]',
    `{ "application/json": ${named}; "text/csv": string }`,
  ],
  [
    "headers of answers, and any others",
    'operations["get/all"]["responses"][200]["headers"]["X-Rate" | "X-Maybe"]',
    "number | string | undefined",
  ],
  [
    "an answer without content",
    'operations["get/all"]["responses"][204]',
    `{ headers: ${unknownHeaders}; content?: never }`,
  ],
  [
    "an answer for a range of statuses",
    'operations["get/all"]["responses"]["4XX"]["content"]',
    '{ "application/problem+json": { title?: string } }',
  ],
  [
    "the answer for all others, by reference",
    'operations["get/all"]["responses"]["default"]["content"]',
    '{ "application/json": number }',
  ],
  [
    "an answer by a reference into another operation",
    'operations["putAll"]["responses"][200]["content"]["application/json"]',
    named,
  ],
  ["no answers", 'operations["postAll"]["responses"]', "never"],
  ["the operations of a path", 'paths["/all/{id}"]["get"]', 'operations["get/all"]'],
  ["a method that a path does not have", 'paths["/none"]["get"]', "undefined"],
  [
    "a webhook, whose name is no operation's",
    'NonNullable<webhooks["event"]["post"]["requestBody"]>["content"]["application/json"]',
    named,
  ],
  ["the operations that there are", "keyof operations", '"get/all" | "putAll" | "postAll" | "deleteNone"'],
];

let compiled: CompiledTables;

beforeAll(async () => {
  const types = rows.map(([, expression, type]) => [expression, type] as const);
  compiled = await compileRows([{ name: "operations", document, rows: types }]);
  return () => compiled.remove();
}, 60_000);

test.each(rows.map(([what], index) => ({ what, index })))("$what", ({ index }) => {
  expect(compiled.of("operations", index)).toEqual([]);
});

test("the compiler says nothing else", () => {
  expect(compiled.others).toEqual([]);
});
