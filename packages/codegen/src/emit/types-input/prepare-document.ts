import type { JsonObject } from "../../operation.ts";
import { decodeFragment, resolvePointer } from "../../read/follow-reference.ts";
import { isObject } from "../../read/place.ts";
import { childPosition } from "../../read/position.ts";
import type { Position } from "../../read/position.ts";
import { applyDiscriminators, listExtended } from "./apply-discriminators.ts";
import type { Discriminator } from "./apply-discriminators.ts";
import { cutCircles } from "./cut-circles.ts";
import { hidePercent } from "./hide-percent.ts";
import { markCircularArrays } from "./mark-circular-arrays.ts";
import { nameDeepSchemas } from "./name-deep-schemas.ts";
import { readDiscriminator, rewriteSchema } from "./rewrite-schema.ts";
import type { RewriteContext } from "./rewrite-schema.ts";

interface CopyContext extends RewriteContext {
  /** References that are being followed. */
  readonly trail: readonly string[];
  /** Names with a percent sign that were met. */
  readonly percentNames: Set<string>;
}

/** What no type is made of. */
const ignoredKeys: ReadonlySet<string> = new Set(["callbacks", "examples", "links"]);

/**
 * A copy of a description that says the same in words that openapi-typescript 7 understands. What it gets wrong is told
 * where it is mended; all of this folder goes when that library goes.
 */
export function prepareDocument(document: JsonObject): JsonObject {
  const { names, schemas: deepSchemas } = nameDeepSchemas(document);
  const context: CopyContext = {
    document,
    deepSchemas: names,
    discriminators: [],
    trail: [],
    percentNames: new Set(),
  };
  const { components, ...rest } = document;
  const { schemas = {}, ...others } = isObject(components) ? components : {};
  const allSchemas = copy({ ...(schemas as JsonObject), ...deepSchemas }, "schemas", context) as JsonObject;
  const prepared = copy({ ...rest, components: others }, "object", context) as JsonObject;
  applyDiscriminators(allSchemas, [...context.discriminators, ...listParents(allSchemas, context)]);
  cutCircles(allSchemas);
  markCircularArrays(allSchemas);
  (prepared["components"] as JsonObject)["schemas"] = allSchemas;
  forgetOperationIds(prepared);
  return context.percentNames.size > 0 ? hidePercent(prepared) : prepared;
}

/** The components with a discriminator, each with those that extend it. */
function listParents(schemas: JsonObject, context: CopyContext): Discriminator[] {
  const { components } = context.document;
  const said = isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  return Object.entries(said).flatMap(([parent, schema]) => {
    const discriminator = isObject(schema) ? schema["discriminator"] : undefined;
    if (!isObject(discriminator)) return [];
    const members = Object.keys(schemas).filter(
      (name) => listExtended(name, schemas).includes(parent) && name !== parent,
    );
    return [readDiscriminator(discriminator, members, context)];
  });
}

function copy(value: unknown, position: Position, context: CopyContext): unknown {
  if (Array.isArray(value)) {
    const inner = position === "schemas" ? "schema" : position === "names" ? "object" : position;
    return value.map((item) => copy(position === "schemas" ? withoutBoolean(item) : item, inner, context));
  }
  if (!isObject(value)) return value;
  if (position === "object" && typeof value["$ref"] === "string") {
    return copyReference(value["$ref"], context);
  }
  const entries = Object.entries(value)
    .filter(([key]) => position !== "object" || !(ignoredKeys.has(key) || key.startsWith("x-")))
    .map(([key, child]) => {
      for (const name of [key, nameIn(key, child)]) if (name.includes("%")) context.percentNames.add(name);
      const said = position === "schemas" ? withoutBoolean(child) : child;
      return [key, copyChild(said, childPosition(position, key), context)] as const;
    });
  const copied = Object.fromEntries(entries);
  return position === "schema" ? rewriteSchema(copied, context) : copied;
}

/** Among schemas, `true` and `false` are not understood; nor is `not: {}`. */
function withoutBoolean(schema: unknown): unknown {
  return schema === true ? {} : schema === false ? { enum: [] } : schema;
}

function nameIn(key: string, value: unknown): string {
  return (key === "name" || key === "operationId") && typeof value === "string" ? value : "";
}

/** Data stays as it is, but lists of it are changed later: `required`. */
function copyChild(child: unknown, position: Position, context: CopyContext): unknown {
  if (position !== "data") return copy(child, position, context);
  return Array.isArray(child) ? [...(child as unknown[])] : child;
}

/** There are types of components alone, and none of path items. */
function copyReference(reference: string, { trail, ...context }: CopyContext): JsonObject {
  const pointer = decodeFragment(reference);
  if (/^#\/components\/(?!pathItems\/)[^/]+\/[^/]+$/.test(pointer)) return { $ref: pointer };
  if (trail.includes(pointer)) return {};
  const target = resolvePointer(context.document, reference);
  return copy(target, "object", { ...context, trail: [...trail, pointer] }) as JsonObject;
}

/** What nobody can call needs no name, and its name may be that of an operation that people can call. */
function forgetOperationIds({ webhooks, components }: JsonObject): void {
  const pathItems = [webhooks, (components as JsonObject)["pathItems"]]
    .filter(isObject)
    .flatMap(Object.values);
  for (const pathItem of pathItems.filter(isObject)) {
    for (const operation of Object.values(pathItem)) if (isObject(operation)) delete operation["operationId"];
  }
}
