import { expect, test } from "vitest";
import { parse } from "yaml";
import { readValueAsPublished } from "./support/read-as-published.ts";

/** A Swagger 2.0 document; `operation` and `document` add to it. */
function swagger(operation: object = {}, document: object = {}): object {
  return {
    swagger: "2.0",
    info: { title: "Tiny", version: "1" },
    host: "tiny.example",
    basePath: "/v1",
    schemes: ["https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    paths: {
      "/things": {
        post: {
          summary: "Add a thing",
          parameters: [
            { name: "note", in: "query", type: "string", description: "What people say." },
            { name: "body", in: "body", required: true, schema: { $ref: "#/definitions/Thing" } },
          ],
          responses: { 200: { description: "Added", schema: { $ref: "#/definitions/Thing" } } },
          ...operation,
        },
      },
    },
    definitions: {
      Thing: {
        type: "object",
        properties: { name: { type: "string", description: "Its name." }, size: { type: "integer" } },
      },
    },
    ...document,
  };
}

const thing = { $ref: "#/components/schemas/Thing" };

/** The same as OpenAPI 3.1. */
function openapi(operation: object = {}, document: object = {}): object {
  return {
    openapi: "3.1.0",
    info: { title: "Tiny", version: "1" },
    servers: [{ url: "https://tiny.example/v1" }],
    paths: {
      "/things": {
        post: {
          summary: "Add a thing",
          parameters: [
            { name: "note", in: "query", description: "What people say.", schema: { type: "string" } },
          ],
          requestBody: { required: true, content: { "application/json": { schema: thing } } },
          responses: { 200: { description: "Added", content: { "application/json": { schema: thing } } } },
          ...operation,
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: "object",
          properties: { name: { type: "string", description: "Its name." }, size: { type: "integer" } },
        },
      },
    },
    ...document,
  };
}

const thingWith = (properties: object): object => ({ Thing: { type: "object", properties } });
const note = { name: "note", in: "query", description: "What people say.", schema: { type: "string" } };

test.each<[oddity: string, odd: object]>([
  ["Swagger 2.0", swagger()],
  [
    "extensions",
    openapi({ "x-code-samples": [1] }, { "x-origin": { tool: "a" }, tags: [{ name: "a", "x-b": 1 }] }),
  ],
  ["extensions among names", openapi({}, { "x-a": 1, paths: { ...pathsOf(openapi()), "x-amazon": {} } })],
  ["tags with an empty description", openapi({}, { tags: [{ name: "Resources", description: "" }] })],
  ["leading spaces and Windows line ends", openapi({ summary: "  Add a thing\r\n" })],
  ["nulls for what is left out", openapi({ description: null, operationId: null, externalDocs: null })],
  [
    "repeated defaults",
    openapi({
      deprecated: false,
      tags: [],
      parameters: [{ ...note, required: false, style: "form", explode: true, allowReserved: false }],
    }),
  ],
  [
    "a body with an odd name",
    swagger({
      parameters: [
        { name: "note", in: "query", type: "string", description: "What people say." },
        { name: "Thing Put [v2]", in: "body", required: true, schema: { $ref: "#/definitions/Thing" } },
      ],
    }),
  ],
  [
    "a shared parameter",
    openapi(
      { parameters: [{ $ref: "#/components/parameters/note" }] },
      { components: { ...componentsOf(openapi()), parameters: { note } } },
    ),
  ],
  ["a parameter of the path", withPathParameter()],
  ["a shared answer and body", withSharedBodies()],
  [
    "an unused schema",
    openapi({}, { components: { schemas: { ...schemasOf(openapi()), Unused: { type: "string" } } } }),
  ],
  ["a server with a slash at its end", openapi({}, { servers: [{ url: "https://tiny.example/v1/" }] })],
  ["no server at all", openapi({}, { servers: undefined })],
  ["a host without a scheme", swagger({}, { schemes: undefined })],
  ["the version as a number", { ...openapi(), openapi: 3.1 }],
  ["OpenAPI 3.0", { ...openapi(), openapi: "3.0.3" }],
])("%s", async (_oddity, odd) => {
  const { text } = await readValueAsPublished(openapi(), "");

  expect((await readValueAsPublished(odd, text)).text).toBe(text);
});

test.each<[what: string, older: object, newer: object]>([
  ["nullable", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["not nullable", { type: "string", nullable: false }, { type: "string" }],
  ["a nullable reference", { nullable: true, allOf: [thing] }, { oneOf: [thing, { type: "null" }] }],
  [
    "a nullable choice",
    { nullable: true, oneOf: [{ type: "string" }, thing] },
    { oneOf: [{ type: "string" }, thing, { type: "null" }] },
  ],
  [
    "an exclusive limit",
    { type: "number", minimum: 1, exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 1 },
  ],
  [
    "an inclusive limit",
    { type: "number", maximum: 1, exclusiveMaximum: false },
    { type: "number", maximum: 1 },
  ],
  ["an example", { type: "string", example: "x" }, { type: "string", examples: ["x"] }],
  [
    "words beside a reference",
    { ...thing, description: "A thing.", type: "object" },
    { ...thing, description: "A thing." },
  ],
  ["one type in a list", { type: ["string"] }, { type: "string" }],
])("%s reads the same in OpenAPI 3.0 and 3.1", async (_what, older, newer) => {
  const inDocument = (schema: object): object =>
    openapi({}, { components: { schemas: { ...thingWith({ other: schema }) } } });
  const { text } = await readValueAsPublished(inDocument(newer), "");

  expect((await readValueAsPublished({ ...inDocument(older), openapi: "3.0.0" }, "")).text).toBe(text);
});

test.each<[what: string, parameter: object, schema: object]>([
  ["x-nullable", { type: "string", "x-nullable": true }, { type: ["string", "null"] }],
  [
    "a name that looks like an extension",
    { type: "string", title: "x-name" },
    { type: "string", title: "x-name" },
  ],
])("%s of a Swagger 2.0 property is kept", async (_what, older, newer) => {
  const { text } = await readValueAsPublished(
    openapi({}, { components: { schemas: thingWith({ "x-odd": newer }) } }),
    "",
  );

  expect(
    (await readValueAsPublished(swagger({}, { definitions: thingWith({ "x-odd": older }) }), "")).text,
  ).toBe(text);
  // It is a name, not an extension.
  expect(text).toContain("x-odd:");
});

test("a file travels as multipart, whatever the document says it consumes", async () => {
  const parameters = [{ name: "photo", in: "formData", type: "file", required: true }];
  const { text } = await readValueAsPublished(swagger({ parameters }), "");

  expect(text).toMatch(/multipart\/form-data:\n +schema:\n +type: object\n +required: \[photo\]/);
  expect(text).toMatch(/photo:\n +type: string\n +format: binary/);
});

test("what is left out is told", async () => {
  const { notes } = await readValueAsPublished(
    openapi({ "x-a": 1 }, { "x-a": 2, components: { schemas: { ...schemasOf(openapi()), Unused: {} } } }),
    "",
  );

  expect(notes).toEqual(["the extension `x-a`, 2 ×", "the schema `Unused`: nothing refers to it"]);
});

test("an example stays as it is, whatever it looks like", async () => {
  const example = { "x-kept": null, description: "  kept ", $ref: "kept", deprecated: false, required: [] };
  const schema = {
    type: "object",
    properties: { default: { type: "string" }, "x-kept": { type: "string" } },
    default: example,
  };
  const { text } = await readValueAsPublished(
    openapi({}, { components: { schemas: thingWith({ other: schema }) } }),
    "",
  );

  const { schemas } = componentsOf(parse(text) as object);
  expect(schemas).toMatchObject(thingWith({ other: { default: example } }));
});

function pathsOf(document: object): object {
  return (document as { paths: object }).paths;
}

function componentsOf(document: object): { schemas: object } {
  return (document as { components: { schemas: object } }).components;
}

function schemasOf(document: object): object {
  return componentsOf(document).schemas;
}

function withPathParameter(): object {
  const { post } = (pathsOf(openapi({ parameters: undefined })) as { "/things": { post: object } })[
    "/things"
  ];
  return openapi({}, { paths: { "/things": { parameters: [note], post } } });
}

function withSharedBodies(): object {
  return openapi(
    {
      requestBody: { $ref: "#/components/requestBodies/thing" },
      responses: { 200: { $ref: "#/components/responses/added" } },
    },
    {
      components: {
        schemas: schemasOf(openapi()),
        requestBodies: { thing: { required: true, content: { "application/json": { schema: thing } } } },
        responses: { added: { description: "Added", content: { "application/json": { schema: thing } } } },
      },
    },
  );
}
