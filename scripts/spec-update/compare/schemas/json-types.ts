import { isObject } from "../../../../packages/codegen/src/read/place.ts";
import type { JsonObject } from "../../../../packages/codegen/src/operation.ts";
import type { Schema } from "./read-schema.ts";

/** The types of JSON values, numbers split in two, because every integer is a number. */
export type JsonType = "string" | "integer" | "fraction" | "boolean" | "object" | "array" | "null";

const all: readonly JsonType[] = ["string", "integer", "fraction", "boolean", "object", "array", "null"];

/** What only objects and only arrays can have; whoever writes it has said the type. */
const implied: readonly (readonly [JsonType, readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "required", "patternProperties"]],
  ["array", ["items", "prefixItems"]],
];

/** The types that values of a schema can have: what all its parts allow. */
export function readTypes(schema: Schema): ReadonlySet<JsonType> {
  const parts = schema.map(({ value }) => typesOfPart(value));
  return new Set(all.filter((type) => parts.every((types) => types.has(type))));
}

function typesOfPart(part: JsonObject): Set<JsonType> {
  if (isObject(part["not"]) && Object.keys(part["not"]).length === 0) return new Set();
  const values = listedValues(part);
  const types = declaredTypes(part["type"]) ?? typesOfValues(values) ?? impliedTypes(part) ?? new Set(all);
  // `type: [string, "null"]` with a list of strings allows no null.
  if (values && !values.includes(null)) types.delete("null");
  return types;
}

function declaredTypes(type: unknown): Set<JsonType> | undefined {
  if (type === undefined) return undefined;
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  return new Set(
    all.filter((known) => names.includes(known) || (isNumeric(known) && names.includes("number"))),
  );
}

function isNumeric(type: JsonType): boolean {
  return type === "integer" || type === "fraction";
}

function listedValues(part: JsonObject): readonly unknown[] | undefined {
  if (Array.isArray(part["enum"])) return part["enum"];
  return part["const"] === undefined ? undefined : [part["const"]];
}

function typesOfValues(values: readonly unknown[] | undefined): Set<JsonType> | undefined {
  return values && new Set(values.map(typeOfValue));
}

function typeOfValue(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value === "string" || typeof value === "boolean" ? (typeof value as JsonType) : "object";
}

function impliedTypes(part: JsonObject): Set<JsonType> | undefined {
  const found = implied.find(([, keywords]) => keywords.some((keyword) => part[keyword] !== undefined));
  return found && new Set([found[0]]);
}

/** Types as they stand in a sentence: `string or null`, `any value`. */
export function formatTypes(types: ReadonlySet<JsonType>): string {
  if (all.every((type) => types.has(type))) return "any value";
  const names = all
    .filter((type) => types.has(type))
    .map((type) => (type === "fraction" ? "number" : type))
    .filter((name) => name !== "integer" || !types.has("fraction"));
  return names.join(" or ") || "nothing";
}
