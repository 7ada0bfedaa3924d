import { beforeAll, expect, test } from "vitest";
import { compileRows } from "./support/compile-rows.ts";
import type { CompiledTables } from "./support/compile-rows.ts";

// Longer than most: one table, a row for each thing that we rely on of emitted types. It knows nothing of the library that
// emits them: whatever replaces that has to pass it.

type Row = readonly [what: string, schema: string, type: string];

/** Schemas that the rows refer to. */
const components = `
    Named: { type: object, required: [id], properties: { id: { type: string } } }
    Other: { type: object, properties: { other: { type: boolean } } }
    Open: { type: string, x-extensible-enum: [red, green] }
    Circle: { type: object, required: [shape, r], properties: { shape: { type: string }, r: { type: number } } }
    Square: { type: object, required: [shape, a], properties: { shape: { type: string }, a: { type: number } } }
    Vehicle: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { car: "#/components/schemas/Car" } } }
    Car: { allOf: [{ $ref: "#/components/schemas/Vehicle" }, { type: object, properties: { doors: { type: integer } } }] }
    Van: { allOf: [{ $ref: "#/components/schemas/Car" }], properties: { seats: { type: integer } } }
    Bike: { type: object, allOf: [{ $ref: "#/components/schemas/Vehicle" }], required: [kind], properties: { kind: { type: string, enum: [pedals, motor] } } }
    Pet: { type: object, required: [name], properties: { name: { type: string } }, oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { bark: { type: string } } }] }
    Sun: { type: object, properties: { is: { type: string }, hot: { type: boolean } } }
    Moon: { type: object }
    Lists: { type: array, items: { $ref: "#/components/schemas/Lists" } }
    Tree: { type: object, properties: { kids: { type: array, items: { $ref: "#/components/schemas/Tree" } } } }
    with space: { type: string }
    with/slash: { type: number }
    100%: { type: boolean }`;

const both: readonly Row[] = [
  ["a string", "{ type: string }", "string"],
  ["a string of a format", "{ type: string, format: date-time }", "string"],
  ["an integer", "{ type: integer, format: int64 }", "number"],
  ["a number", "{ type: number }", "number"],
  ["a boolean", "{ type: boolean }", "boolean"],
  ["anything", "{}", "unknown"],
  ["anything that is described", "{ description: Anything }", "unknown"],
  ["an enumeration of texts", "{ type: string, enum: [a, b c, '*/'] }", '"a" | "b c" | "*/"'],
  ["an enumeration of numbers", "{ type: integer, enum: [-1, 0, 1.5] }", "-1 | 0 | 1.5"],
  ["an enumeration without a type", "{ enum: [a, 1, true] }", '"a" | 1 | true'],
  ["an open enumeration", "{ type: string, x-extensible-enum: [a, b] }", '"a" | "b" | (string & {})'],
  ["an array", "{ type: array, items: { type: string } }", "string[]"],
  ["an array of anything", "{ type: array }", "unknown[]"],
  ["an array of arrays", "{ type: array, items: { type: array, items: { type: number } } }", "number[][]"],
  [
    "an array of a choice",
    "{ type: array, items: { oneOf: [{ type: string }, { type: number }] } }",
    "(string | number)[]",
  ],
  [
    "an array of an array behind allOf",
    "{ type: array, items: { allOf: [{ type: array, items: { type: number } }] } }",
    "number[][]",
  ],
  ["an array with limits", "{ type: array, minItems: 1, maxItems: 3, items: { type: string } }", "string[]"],
  [
    "an object",
    "{ type: object, required: [a], properties: { a: { type: string }, b: { type: number } } }",
    "{ a: string; b?: number }",
  ],
  ["an object without a type", "{ properties: { a: { type: string } } }", "{ a?: string }"],
  ["an object of nothing", "{ type: object }", "Record<string, never>"],
  [
    "an object of any names",
    "{ type: object, additionalProperties: { type: number } }",
    "{ [key: string]: number }",
  ],
  ["an object of anything", "{ type: object, additionalProperties: true }", "{ [key: string]: unknown }"],
  [
    "an object of nothing else",
    "{ type: object, additionalProperties: false, properties: { a: { type: string } } }",
    "{ a?: string }",
  ],
  [
    "a property beside any names",
    "{ type: object, required: [a], properties: { a: { type: number } }, additionalProperties: { type: string } }",
    "{ a: number; [key: string]: unknown }",
  ],
  [
    "a default, which is no promise",
    "{ type: object, properties: { a: { type: string, default: x } } }",
    "{ a?: string }",
  ],
  [
    "what only the server sets",
    "{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }",
    "{ readonly a: string }",
  ],
  [
    "what only the client sets",
    "{ type: object, properties: { a: { type: string, writeOnly: true } } }",
    "{ a?: string }",
  ],
  [
    "names that are no identifiers",
    "{ type: object, required: ['a b', '1', 'per%'], properties: { 'a b': { type: string }, '1': { type: string }, 'per%': { type: string } } }",
    '{ "a b": string; 1: string; "per%": string }',
  ],
  ["a reference", "{ $ref: '#/components/schemas/Named' }", "{ id: string }"],
  ["a reference to a name with a space", "{ $ref: '#/components/schemas/with%20space' }", "string"],
  ["a reference to a name with a slash", "{ $ref: '#/components/schemas/with~1slash' }", "number"],
  ["a reference to a name with a percent sign", "{ $ref: '#/components/schemas/100%25' }", "boolean"],
  ["a reference to a property", "{ $ref: '#/components/schemas/Named/properties/id' }", "string"],
  ["a reference to a part", "{ $ref: '#/components/schemas/Car/allOf/1' }", "{ doors?: number }"],
  [
    "all of several",
    "{ allOf: [{ $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Other' }] }",
    "{ id: string; other?: boolean }",
  ],
  [
    "all of several and more",
    "{ type: object, properties: { own: { type: string } }, allOf: [{ $ref: '#/components/schemas/Named' }] }",
    "{ id: string; own?: string }",
  ],
  [
    "what allOf makes required",
    "{ allOf: [{ $ref: '#/components/schemas/Other' }], required: [other] }",
    "{ other: boolean }",
  ],
  [
    "one of several",
    "{ oneOf: [{ $ref: '#/components/schemas/Named' }, { type: string }] }",
    "{ id: string } | string",
  ],
  [
    "any of several",
    "{ anyOf: [{ $ref: '#/components/schemas/Named' }, { type: number }] }",
    "{ id: string } | number",
  ],
  [
    "one of several and more",
    "{ type: object, properties: { own: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Other' }] }",
    "{ own?: string; id: string } | { own?: string; other?: boolean }",
  ],
  [
    "any of several and more",
    "{ type: object, properties: { own: { type: string } }, anyOf: [{ $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Other' }] }",
    "{ own?: string; id: string } | { own?: string; other?: boolean }",
  ],
  [
    "one of several properties that has to be there",
    "{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }",
    "{ a?: string; b?: string }",
  ],
  [
    "a choice that a discriminator decides",
    "{ oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }], discriminator: { propertyName: shape, mapping: { circle: Circle, square: '#/components/schemas/Square' } } }",
    '{ shape: "circle"; r: number } | { shape: "square"; a: number }',
  ],
  [
    "what extends a discriminated schema",
    "{ $ref: '#/components/schemas/Car' }",
    '{ kind: "car" | "Van"; doors?: number }',
  ],
  [
    "what extends it further, under its own name, as it has no other",
    "{ $ref: '#/components/schemas/Van' }",
    '{ kind: "Van"; doors?: number; seats?: number }',
  ],
  [
    "what extends it, and names its values itself",
    "{ $ref: '#/components/schemas/Bike' }",
    '{ kind: "pedals" | "motor" }',
  ],
  [
    "a choice that a discriminator decides by the names of schemas",
    "{ anyOf: [{ $ref: '#/components/schemas/Sun' }, { $ref: '#/components/schemas/Moon' }], discriminator: { propertyName: is } }",
    '{ is: "Sun"; hot?: boolean } | { is: "Moon" }',
  ],
  [
    "a choice whose variants extend it",
    "{ $ref: '#/components/schemas/Pet' }",
    "{ name: string; lives?: number } | { name: string; bark?: string }",
  ],
  ["a component in itself", "{ $ref: '#/components/schemas/Tree' }", 'components["schemas"]["Tree"]'],
];

const only30: readonly Row[] = [
  ["a nullable string", "{ type: string, nullable: true }", "string | null"],
  ["a nullable enumeration", "{ type: string, nullable: true, enum: [a] }", '"a" | null'],
  [
    "a nullable open enumeration",
    "{ type: string, nullable: true, x-extensible-enum: [a] }",
    '"a" | (string & {}) | null',
  ],
  [
    "a nullable array of nullables",
    "{ type: array, nullable: true, items: { type: integer, nullable: true } }",
    "(number | null)[] | null",
  ],
  [
    "a nullable object",
    "{ type: object, nullable: true, properties: { a: { type: string } } }",
    "{ a?: string } | null",
  ],
  [
    "a nullable reference",
    "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Named' }] }",
    "{ id: string } | null",
  ],
  [
    "a nullable choice",
    "{ nullable: true, oneOf: [{ $ref: '#/components/schemas/Named' }, { type: string }] }",
    "{ id: string } | string | null",
  ],
  [
    "what stands beside a reference, which counts for nothing",
    "{ $ref: '#/components/schemas/Named', type: string }",
    "{ id: string }",
  ],
];

const only31: readonly Row[] = [
  ["a list of types", "{ type: [string, integer] }", "string | number"],
  [
    "a type that is a list of one",
    "{ type: array, items: { type: [array], items: { type: string } } }",
    "string[][]",
  ],
  ["a string or null", "{ type: [string, 'null'] }", "string | null"],
  [
    "an object or null",
    "{ type: [object, 'null'], properties: { a: { type: string } } }",
    "{ a?: string } | null",
  ],
  ["an array or null", "{ type: [array, 'null'], items: { type: string } }", "string[] | null"],
  [
    "an open enumeration or null",
    "{ type: [string, 'null'], x-extensible-enum: [a] }",
    '"a" | (string & {}) | null',
  ],
  ["null", "{ type: 'null' }", "null"],
  [
    "a reference or null",
    "{ oneOf: [{ $ref: '#/components/schemas/Named' }, { type: 'null' }] }",
    "{ id: string } | null",
  ],
  ["a constant", "{ const: 5 }", "5"],
  ["a constant null", "{ const: null }", "null"],
  ["an enumeration with null", "{ enum: [a, null] }", '"a" | null'],
  ["a tuple", "{ type: array, prefixItems: [{ type: string }, { type: number }] }", "[string, number]"],
  [
    "an array of tuples",
    "{ type: array, items: { type: array, prefixItems: [{ type: string }] } }",
    "[string][]",
  ],
  [
    "true and false",
    "{ type: object, required: [a, b], properties: { a: true, b: false } }",
    "{ a: unknown; b: never }",
  ],
  [
    "true and false among others",
    "{ allOf: [true, { type: object, properties: { a: { type: string } } }] }",
    "{ a?: string }",
  ],
  [
    "what stands beside a reference",
    "{ $ref: '#/components/schemas/Named', properties: { own: { type: string } }, required: [own] }",
    "{ id: string; own: string }",
  ],
  [
    "prose beside a reference",
    "{ $ref: '#/components/schemas/Named', description: The one }",
    "{ id: string }",
  ],
  ["a schema of $defs", "{ $ref: '#/components/schemas/WithDefs/$defs/Inner' }", "{ inner?: string }"],
];

const moreIn31 =
  "    WithDefs: { type: object, $defs: { Inner: { type: object, properties: { inner: { type: string } } } } }\n";

const tables = [
  { openapi: "3.0.3", rows: [...both, ...only30], more: "" },
  { openapi: "3.1.0", rows: [...both, ...only31], more: moreIn31 },
];

let compiled: CompiledTables;

beforeAll(async () => {
  compiled = await compileRows(
    tables.map(({ openapi, rows, more }) => {
      const schemas = rows.map(([, schema], index) => `    row${index}: ${schema}\n`).join("");
      return {
        name: openapi,
        document: `openapi: ${openapi}\ninfo: { title: Types, version: "1" }\npaths: {}\ncomponents:\n  schemas:${components}\n${more}${schemas}`,
        rows: rows.map(([, , type], index) => [`components["schemas"]["row${index}"]`, type] as const),
      };
    }),
  );
  return () => compiled.remove();
}, 60_000);

const rows = tables.flatMap(({ openapi, rows }) =>
  rows.map(([what, schema, type], index) => ({ openapi, index, what, schema, type })),
);

test.each(rows)("in OpenAPI $openapi, $what: $schema is $type", ({ openapi, index }) => {
  expect(compiled.of(openapi, index)).toEqual([]);
});

test("the compiler says nothing else", () => {
  expect(compiled.others).toEqual([]);
});
