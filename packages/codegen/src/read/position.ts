/**
 * What stands at a place of a description, by the keys that lead there (OpenAPI 3.1 §4.8, JSON Schema 2020-12 §10–11):
 * a schema, a map or list of schemas, a map of names that people chose, an object of OpenAPI, or data that only looks
 * like any of these.
 */
export type Position = "schema" | "schemas" | "names" | "object" | "data";

const schemaKeys: ReadonlySet<string> = new Set([
  "additionalItems",
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

const schemasKeys: ReadonlySet<string> = new Set([
  "$defs",
  "allOf",
  "anyOf",
  "definitions",
  "dependentSchemas",
  "oneOf",
  "patternProperties",
  "prefixItems",
  "properties",
]);

const nameKeys: ReadonlySet<string> = new Set([
  "callbacks",
  "content",
  "encoding",
  "examples",
  "headers",
  "links",
  "parameters",
  "pathItems",
  "paths",
  "requestBodies",
  "responses",
  "securitySchemes",
  "webhooks",
]);

const dataKeys: ReadonlySet<string> = new Set(["default", "enum", "example", "mapping", "value"]);

/** What stands under a key of an object; the items of an array stand like what is under `0`. */
export function childPosition(position: Position, key: string): Position {
  switch (position) {
    case "data":
      return "data";
    case "schemas":
      return "schema";
    case "names":
      return "object";
    case "schema":
      return schemaKeys.has(key) ? "schema" : schemasKeys.has(key) ? "schemas" : "data";
    case "object":
      if (key === "schema") return "schema";
      if (key === "schemas" || key === "$defs") return "schemas";
      if (nameKeys.has(key)) return "names";
      return dataKeys.has(key) || key.startsWith("x-") ? "data" : "object";
  }
}
