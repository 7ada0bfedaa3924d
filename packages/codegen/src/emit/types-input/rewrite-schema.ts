import type { JsonObject } from "../../operation.ts";
import { decodeFragment } from "../../read/follow-reference.ts";
import { isObject, joinPointer } from "../../read/place.ts";
import { assertionsBeside } from "../../read/reference-siblings.ts";

/** What a schema is rewritten by. */
export interface RewriteContext {
  readonly document: JsonObject;
  /** Pointer → name of a component that stands for it. */
  readonly deepSchemas: ReadonlyMap<string, string>;
}

/** Says the same as a schema whose own schemas are rewritten already. */
export function rewriteSchema(schema: JsonObject, context: RewriteContext): JsonObject {
  if (typeof schema["$ref"] === "string") return rewriteReference(schema, context);
  const rewritten = { ...schema };
  const { type, items, discriminator } = schema;
  // Lists of one type hide an array from the check whether it is one.
  if (Array.isArray(type) && type.length === 1) rewritten["type"] = type[0] as unknown;
  if (schema["const"] === null) {
    delete rewritten["const"];
    rewritten["type"] = "null";
  }
  if (isObject(items)) rewritten["items"] = unwrap(items);
  if (isObject(discriminator)) rewritten["discriminator"] = rewriteMapping(discriminator, context);
  const loosened = loosenOthers(rewritten);
  return discriminator === undefined ? separateChoice(loosened) : loosened;
}

/** What stands beside a `$ref` is ignored, and pointers into schemas lead nowhere. */
function rewriteReference(schema: JsonObject, context: RewriteContext): JsonObject {
  const { $ref: reference, ...siblings } = schema;
  const target = { $ref: nameTarget(String(reference), context) };
  const beside = assertionsBeside({ document: context.document, value: schema });
  if (!beside) return { ...siblings, ...target };
  const annotations = Object.fromEntries(Object.entries(siblings).filter(([key]) => !(key in beside)));
  return { ...annotations, allOf: [target, rewriteSchema(beside, context)] };
}

function nameTarget(reference: string, { deepSchemas }: RewriteContext): string {
  const pointer = decodeFragment(reference);
  const name = deepSchemas.get(pointer);
  return name === undefined ? pointer : joinPointer("#/components/schemas", name);
}

/** Plain names of schemas are not understood (OpenAPI 3.1 §4.8.25). */
function rewriteMapping(discriminator: JsonObject, context: RewriteContext): JsonObject {
  const { mapping } = discriminator;
  if (!isObject(mapping)) return discriminator;
  const components = context.document["components"];
  const schemas = isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  const entries = Object.entries(mapping).map(([value, target]) => {
    const name = String(target);
    return [
      value,
      Object.hasOwn(schemas, name) ? joinPointer("#/components/schemas", name) : nameTarget(name, context),
    ];
  });
  return { ...discriminator, mapping: Object.fromEntries(entries) as JsonObject };
}

/** An array in an array becomes one array when the inner one is wrapped. */
function unwrap(items: JsonObject): JsonObject {
  const [key, ...others] = Object.keys(items);
  const variants = key === "allOf" || key === "anyOf" || key === "oneOf" ? items[key] : undefined;
  const only: unknown = Array.isArray(variants) && variants.length === 1 ? variants[0] : undefined;
  return others.length === 0 && isObject(only) ? only : items;
}

/** Properties of other names would have to fit those that are named as well. */
function loosenOthers(schema: JsonObject): JsonObject {
  const { properties, additionalProperties, patternProperties, ...rest } = schema;
  const isTyped = isObject(additionalProperties) || patternProperties !== undefined;
  if (!isTyped || !isObject(properties) || Object.keys(properties).length === 0) return schema;
  return { ...rest, properties, additionalProperties: {} };
}

/** `anyOf` and `oneOf` beside a type would be alternatives to it; they narrow it. */
function separateChoice(schema: JsonObject): JsonObject {
  const { anyOf, oneOf, allOf, ...rest } = schema;
  const choices = Object.entries({ anyOf, oneOf }).filter(([, variants]) => Array.isArray(variants));
  const isMore = allOf !== undefined || choices.length > 1 || typeKeywords.some((key) => key in rest);
  if (choices.length === 0 || !isMore) return schema;
  const parts = choices
    .filter(([, variants]) => !(variants as unknown[]).every(saysOnlyWhatIsRequired))
    .map(([keyword, variants]) => ({ [keyword]: variants }));
  const all = [...(Array.isArray(allOf) ? (allOf as unknown[]) : []), ...parts];
  return { ...rest, ...(all.length > 0 && { allOf: all }) };
}

const typeKeywords = ["type", "properties", "additionalProperties", "patternProperties"];

/** No type says that one of several properties has to be there. */
function saysOnlyWhatIsRequired(variant: unknown): boolean {
  const keys = isObject(variant) ? Object.keys(variant) : [""];
  return keys.every((key) => key === "required" || key === "title" || key === "description");
}
