import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { resolvePointer } from "../../../packages/codegen/src/read/follow-reference.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";
import { isDocumentation } from "./documentation-keywords.ts";

/** Keywords below which keys are names, not keywords. */
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas", "scopes"]);

interface Reading {
  readonly document: JsonObject;
  /** The references on the way here: one of them again is a circle, and stays as it is. */
  readonly open: readonly string[];
}

/**
 * A part of a description as text: equal for parts that mean the same. Keys are in order, references followed, words
 * for people left out.
 */
export function canonicalText(value: unknown, document: JsonObject): string | undefined {
  return JSON.stringify(canonicalValue(value, "", { document, open: [] }));
}

function canonicalValue(value: unknown, keyword: string, reading: Reading): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => canonicalValue(item, "", reading));
  if (!isObject(value)) return value;
  const members = Object.entries(value)
    .filter(([key]) => key !== "$ref" && (maps.has(keyword) || !isDocumentation(key)))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => [key, canonicalValue(member, key, reading)] as const);
  const reference = value["$ref"];
  const target =
    typeof reference === "string" ? [["$ref", followReference(reference, reading)] as const] : [];
  return Object.fromEntries([...members, ...target]);
}

function followReference(reference: string, { document, open }: Reading): unknown {
  if (open.includes(reference)) return reference;
  return canonicalValue(resolvePointer(document, reference), "", { document, open: [...open, reference] });
}
