import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";

/**
 * Drops, in place, the schemas that no operation leads to and nobody else needs; gives their names. They say nothing
 * about the API, and vendors keep many.
 */
export function dropUnusedSchemas(description: JsonObject, needed: ReadonlySet<string>): string[] {
  const { components, ...rest } = description;
  const schemas = isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  const used = new Set<string>();
  const waiting = [...needed, ...listSchemaNames(rest)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...listSchemaNames(schemas[name]));
  }
  const unused = Object.keys(schemas).filter((name) => !used.has(name));
  for (const name of unused) delete schemas[name];
  return unused;
}

/** Names of all schemas that a value refers to, by `$ref` or by the mapping of a discriminator. */
export function listSchemaNames(value: unknown): string[] {
  if (typeof value === "string") {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(value)?.[1];
    return name === undefined ? [] : [decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listSchemaNames);
}
