import type { JsonObject } from "../operation.ts";
import { resolvePointer } from "./follow-reference.ts";
import { isObject } from "./place.ts";
import type { Place } from "./place.ts";

/** Keywords that change nothing about what is valid. */
const annotations: ReadonlySet<string> = new Set([
  "$anchor",
  "$comment",
  "$defs",
  "$id",
  "$schema",
  "default",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "nullable",
  "readOnly",
  "summary",
  "title",
  "writeOnly",
  "xml",
]);

/**
 * What a schema with a `$ref` says beside it about what is valid, if it says more than what that leads to. Before
 * OpenAPI 3.1, what stands beside a `$ref` counts for nothing.
 */
export function assertionsBeside({
  document,
  value,
}: Pick<Place, "document" | "value">): JsonObject | undefined {
  const { $ref: reference } = value;
  if (typeof reference !== "string" || /^3\.0/.test(String(document["openapi"]))) return undefined;
  const target = resolvePointer(document, reference);
  const type = isObject(target) ? target["type"] : undefined;
  const isAssertion = ([key, said]: [string, unknown]): boolean =>
    key !== "$ref" && !annotations.has(key) && !key.startsWith("x-") && !(key === "type" && said === type);
  const assertions = Object.entries(value).filter(isAssertion);
  return assertions.length > 0 ? Object.fromEntries(assertions) : undefined;
}
