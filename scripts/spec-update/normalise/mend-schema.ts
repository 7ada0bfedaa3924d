import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import type { NormaliseContext } from "./normalise-object.ts";

/** Brings a schema of OpenAPI 3.0 into the form of 3.1, where null is a type and limits are numbers. */
export function mendSchema(schema: JsonObject, { allowsReferenceSiblings }: NormaliseContext): JsonObject {
  if (typeof schema["$ref"] === "string" && !allowsReferenceSiblings) return keepReference(schema);
  return mendTypes(mendExamples(mendLimits(mendNullable(schema))));
}

/** Ignored there by the rules, but written to be read. */
function keepReference({ $ref, description }: JsonObject): JsonObject {
  return description === undefined ? { $ref } : { $ref, description };
}

function mendNullable(schema: JsonObject): JsonObject {
  const { nullable, ...others } = schema;
  const { type, oneOf, anyOf, allOf } = others;
  if (nullable !== true) return others;
  if (type !== undefined) return { ...others, type: [type, "null"].flat() };
  if (Array.isArray(oneOf)) return { ...others, oneOf: [...oneOf, { type: "null" }] };
  if (Array.isArray(anyOf)) return { ...others, anyOf: [...anyOf, { type: "null" }] };
  if (!Array.isArray(allOf)) return others;
  const { allOf: _allOf, ...around } = others;
  return { ...around, oneOf: [...(allOf.length === 1 ? allOf : [{ allOf }]), { type: "null" }] };
}

function mendLimits(schema: JsonObject): JsonObject {
  const limits = [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const;
  let mended = schema;
  for (const [inclusive, exclusive] of limits) {
    if (typeof mended[exclusive] !== "boolean") continue;
    const { [inclusive]: limit, [exclusive]: isExclusive, ...others } = mended;
    mended = limit === undefined ? others : { ...others, [isExclusive ? exclusive : inclusive]: limit };
  }
  return mended;
}

function mendExamples(schema: JsonObject): JsonObject {
  if (!Object.hasOwn(schema, "example")) return schema;
  const { example, ...others } = schema;
  return Object.hasOwn(schema, "examples") ? others : { ...others, examples: [example] };
}

/** One type as a text; several in the order of the alphabet, null last. */
function mendTypes(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!Array.isArray(type)) return schema;
  const types = [...new Set(type.map(String))];
  const [only, ...more] = [
    ...types.filter((name) => name !== "null").sort(),
    ...types.filter((name) => name === "null"),
  ];
  return { ...schema, type: more.length === 0 ? only : [only, ...more] };
}
