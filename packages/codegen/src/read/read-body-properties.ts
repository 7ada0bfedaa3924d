import type { BodyProperty, Facts } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import { childPlace, childPlaces, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { readFacts } from "./read-schema.ts";
import { assertionsBeside } from "./reference-siblings.ts";

/** Keywords with which the names of the properties are not fixed, or the value is no plain object. */
const openKeywords = [
  "additionalProperties",
  "patternProperties",
  "unevaluatedProperties",
  "oneOf",
  "anyOf",
  "discriminator",
  "enum",
  "const",
  "nullable",
];

interface FieldSet {
  readonly facts: Map<string, Facts>;
  readonly readOnly: Set<string>;
  readonly required: Set<string>;
}

/** The fields of an object schema with fixed properties, or undefined when it is something else. */
export function readBodyProperties(schema: Place, isBodyRequired: boolean): BodyProperty[] | undefined {
  const fields: FieldSet = { facts: new Map(), readOnly: new Set(), required: new Set() };
  if (!collectFields(schema, fields, [])) return undefined;
  const { facts, readOnly, required } = fields;
  const hasUnknown = [...required].some((name) => !facts.has(name));
  if (facts.size === readOnly.size || hasUnknown) return undefined;
  return [...facts]
    .filter(([name]) => !readOnly.has(name))
    .map(([name, known]) => ({ ...known, name, required: isBodyRequired && required.has(name) }));
}

/** Gives false when the schema has no fixed properties; `parents` ends circles of `allOf`. */
function collectFields(place: Place, fields: FieldSet, parents: readonly string[]): boolean {
  if (assertionsBeside(place)) return false;
  const schema = followReference(place);
  const { value, pointer } = schema;
  if (parents.includes(pointer) || openKeywords.some((key) => value[key])) return false;
  if ((value["type"] ?? "object") !== "object") return false;
  for (const [name, property] of childPlaces(childPlace(schema, "properties"))) {
    fields.facts.set(name, readFacts(property, property));
    // Sent by the server only (OpenAPI 3.1 §4.8.24, JSON Schema Validation §9.4).
    if (followReference(property).value["readOnly"] === true) fields.readOnly.add(name);
  }
  if (Array.isArray(value["required"])) {
    for (const name of value["required"]) fields.required.add(String(name));
  }
  return listPlaces(schema, "allOf").every((part) => collectFields(part, fields, [...parents, pointer]));
}
