import type { JsonObject } from "../../operation.ts";
import { decodeFragment } from "../../read/follow-reference.ts";
import { isObject, joinPointer } from "../../read/place.ts";
import { assertionsBeside } from "../../read/reference-siblings.ts";
import type { Discriminator } from "./apply-discriminators.ts";
import { componentAt } from "./component-at.ts";

/** What a schema is rewritten by. */
export interface RewriteContext {
  readonly document: JsonObject;
  /** Pointer → name of a component that stands for it. */
  readonly deepSchemas: ReadonlyMap<string, string>;
  /** Collects the choices that a discriminator decides. */
  readonly discriminators: Discriminator[];
}

/** Says the same as a schema whose own schemas are rewritten already. */
export function rewriteSchema(schema: JsonObject, context: RewriteContext): JsonObject {
  if (typeof schema["$ref"] === "string") return rewriteReference(schema, context);
  // What is made of it goes by paths, and fails for all but the plainest: `applyDiscriminators` does the same by components.
  const { discriminator, ...rewritten } = schema;
  const { type, items, oneOf, anyOf } = schema;
  if (isObject(discriminator)) {
    const members = [oneOf, anyOf]
      .flat()
      .filter(isObject)
      .map(({ $ref: reference }) => componentAt(reference));
    context.discriminators.push(
      readDiscriminator(
        discriminator,
        members.filter((name) => name !== undefined),
        context,
      ),
    );
  }
  // Lists of one type hide an array from the check whether it is one.
  if (Array.isArray(type) && type.length === 1) rewritten["type"] = type[0] as unknown;
  if (schema["const"] === null) {
    delete rewritten["const"];
    rewritten["type"] = "null";
  }
  if (isObject(items)) rewritten["items"] = unwrap(items);
  return separateChoice(loosenOthers(rewritten));
}

/** Reads a discriminator between components (OpenAPI 3.1 §4.8.25). */
export function readDiscriminator(
  { propertyName, mapping }: JsonObject,
  members: readonly string[],
  context: RewriteContext,
): Discriminator {
  const entries = Object.entries(isObject(mapping) ? mapping : {}).map(([value, target]) => {
    // A plain name is one of the components, anything else a reference.
    const name = componentAt(nameTarget(String(target), context)) ?? String(target);
    return [value, name] as const;
  });
  return { property: String(propertyName), mapping: new Map(entries), members };
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
