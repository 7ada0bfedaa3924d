import type { JsonObject } from "../operation.ts";
import { isNameMap } from "./name-maps.ts";
import { isObject } from "./place.ts";

/** An enumeration that may grow: who reads is told of a value that it does not hold, who sends may send it. */
export const openEnumeration = "x-extensible-enum";

/** Who sends what is validated: a field that is `readOnly` is not required of requests, one that is `writeOnly` not of answers. */
export type Direction = "request" | "response";

/** Keywords that say nothing about validity, and those that would move the base of references. */
const annotations: ReadonlySet<string> = new Set([
  "$anchor",
  "$comment",
  "$id",
  "$schema",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "title",
  "xml",
]);

/** The whole document with its schemas as plain JSON Schema 2020-12, at the same pointers. */
export function readJsonSchemas(document: JsonObject, direction: Direction): JsonObject {
  return convert(document, { direction, isInsideNameMap: false }) as JsonObject;
}

interface ConvertContext {
  readonly direction: Direction;
  readonly isInsideNameMap: boolean;
}

function convert(value: unknown, context: ConvertContext): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, { ...context, isInsideNameMap: false }));
  if (!isObject(value)) return value;
  const { direction, isInsideNameMap } = context;
  const entries = Object.entries(value)
    .filter(([key]) => isInsideNameMap || isKeyword(key, direction))
    .map(([key, child]) => {
      const isData = !isInsideNameMap && ["const", "enum", openEnumeration].includes(key);
      const isInside = isNameMap(key, isInsideNameMap);
      return [key, isData ? child : convert(child, { direction, isInsideNameMap: isInside })] as const;
    });
  const converted = Object.fromEntries(entries);
  return isInsideNameMap ? converted : convertKeywords(converted, requiredOf(value, direction));
}

function isKeyword(key: string, direction: Direction): boolean {
  if (key === openEnumeration) return direction === "response";
  return !annotations.has(key) && !key.startsWith("x-");
}

/** What a sender has to give (OpenAPI 3.0.3 §4.7.24.1). `required: true` belongs to parameters and is no keyword of schemas. */
function requiredOf(schema: JsonObject, direction: Direction): unknown[] | undefined {
  const { required, properties } = schema;
  if (!Array.isArray(required)) return undefined;
  const exempt = direction === "request" ? "readOnly" : "writeOnly";
  return required.filter((name) => {
    const property = isObject(properties) ? properties[String(name)] : undefined;
    return !isObject(property) || property[exempt] !== true;
  });
}

function convertKeywords(schema: JsonObject, required: unknown[] | undefined): JsonObject {
  const { nullable, required: _required, ...rest } = schema;
  const converted: JsonObject = required ? { ...rest, required } : rest;
  convertLimit(converted, "exclusiveMinimum", "minimum");
  convertLimit(converted, "exclusiveMaximum", "maximum");
  if (converted["format"] === "int32") {
    converted["minimum"] ??= -(2 ** 31);
    converted["maximum"] ??= 2 ** 31 - 1;
  }
  if (!isUsablePattern(converted["pattern"])) delete converted["pattern"];
  return nullable === true ? allowNull(converted) : converted;
}

/** OpenAPI 3.0 says `minimum: 0, exclusiveMinimum: true`, JSON Schema 2020-12 `exclusiveMinimum: 0`. */
function convertLimit(schema: JsonObject, exclusive: string, inclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  const isExclusive = schema[exclusive];
  delete schema[exclusive];
  if (!isExclusive || schema[inclusive] === undefined) return;
  schema[exclusive] = schema[inclusive];
  delete schema[inclusive];
}

/** Patterns of other dialects exist; one that JavaScript cannot read checks nothing. */
export function isUsablePattern(pattern: unknown): boolean {
  try {
    return typeof pattern === "string" && Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}

function allowNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  const isComposed = ["$ref", "allOf", "anyOf", "oneOf"].some((key) => key in schema);
  if (isComposed || type === undefined) return { anyOf: [schema, { type: "null" }] };
  const types = Array.isArray(type) ? [...type, "null"] : [type, "null"];
  const withNull = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...schema, type: types, ...withNull };
}
