import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { followReference } from "../../../packages/codegen/src/read/follow-reference.ts";
import { formatPlace, isObject, joinPointer } from "../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../packages/codegen/src/read/place.ts";
import { Refusal } from "../refusal.ts";
import { grammar } from "./grammar.ts";
import type { Kind, Shape } from "./grammar.ts";
import { mendObject } from "./mend-object.ts";

/** What normalising needs to know besides the object. */
export interface NormaliseContext {
  /** Before OpenAPI 3.1, what stands beside a `$ref` is ignored. */
  readonly allowsReferenceSiblings: boolean;
  /** Told of every vendor extension that is left out. */
  readonly onExtension: (name: string) => void;
  /** Number of objects around this one. */
  readonly depth: number;
}

/** Far more than any description needs; only a `$ref` that leads back to itself gets there. */
const maximumDepth = 200;

/** Maps whose keys may be extensions as well as names (OpenAPI 3.1 §4.8.8, §4.8.16, §4.8.18). */
const mapsWithExtensions: ReadonlySet<Kind> = new Set(["pathItem", "response", "callback"]);

/**
 * Gives the one form of an object of a description: references to anything but schemas are resolved, extensions,
 * empty texts and repeated defaults are gone, the fields are in the order of the grammar, names in that of the alphabet.
 */
export function normaliseObject(place: Place, kind: Kind, context: NormaliseContext): JsonObject {
  if (context.depth > maximumDepth) {
    throw new Refusal(
      formatPlace(place),
      `the description is nested more than ${maximumDepth} deep`,
      "look for a $ref that leads back to itself.",
    );
  }
  const resolved = resolveReference(place, kind);
  if (kind === "callback") return normaliseMap(resolved, "pathItem", context);
  const fields = Object.entries(resolved.value).flatMap(([key, value]) => {
    // Vendors write null for what they leave out; as data it may be meant.
    if (value === null && !dataThatMayBeNull.has(key)) return [];
    const shape = Object.hasOwn(grammar[kind], key) ? grammar[kind][key] : undefined;
    if (!shape && key.startsWith("x-")) {
      context.onExtension(key);
      return [];
    }
    const child = { ...resolved, pointer: joinPointer(resolved.pointer, key) };
    return [
      [key, normaliseField(value, shape ?? "data", child, { ...context, depth: context.depth + 1 })] as const,
    ];
  });
  return inOrder(mendObject({ ...resolved, value: Object.fromEntries(fields) }, kind, context), kind);
}

const dataThatMayBeNull: ReadonlySet<string> = new Set(["const", "default", "example", "value"]);

/** Only schemas keep their references: types are named after them. */
function resolveReference(place: Place, kind: Kind): Place {
  const { $ref: reference, ...siblings } = place.value;
  if (typeof reference !== "string") return place;
  if (kind === "schema")
    return /^#\/components\/schemas\/[^/]+$/.test(reference) ? place : followReference(place);
  const target = followReference(place);
  return { ...target, value: { ...target.value, ...siblings } };
}

function normaliseField(
  value: unknown,
  shape: Shape,
  at: Omit<Place, "value">,
  context: NormaliseContext,
): unknown {
  if (shape === "data") return value;
  if (shape === "text") return String(value).replaceAll("\r\n", "\n").trim();
  if ("one" in shape) return normaliseOne(value, shape.one, at, context);
  if ("map" in shape) return normaliseMap({ ...at, value: demandObject(value, at) }, shape.map, context);
  if (!Array.isArray(value)) throw unexpected(at, "a list");
  return value.map((item: unknown, index) =>
    normaliseOne(item, shape.list, { ...at, pointer: joinPointer(at.pointer, String(index)) }, context),
  );
}

function normaliseOne(
  value: unknown,
  kind: Kind,
  at: Omit<Place, "value">,
  context: NormaliseContext,
): unknown {
  // `true` and `false` are schemas (JSON Schema 2020-12 §4.3.2).
  if (kind === "schema" && typeof value === "boolean") return value;
  return normaliseObject({ ...at, value: demandObject(value, at) }, kind, context);
}

function normaliseMap(place: Place, kind: Kind, context: NormaliseContext): JsonObject {
  const entries = Object.entries(place.value).flatMap(([name, value]) => {
    if (name.startsWith("x-") && mapsWithExtensions.has(kind)) {
      context.onExtension(name);
      return [];
    }
    const at = { ...place, pointer: joinPointer(place.pointer, name) };
    return [[name, normaliseOne(value, kind, at, { ...context, depth: context.depth + 1 })] as const];
  });
  entries.sort(([one], [other]) => compareNames(one, other));
  return Object.fromEntries(entries);
}

/** By the alphabet, whatever the case, as the published page has its properties. */
function compareNames(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}

function inOrder(value: JsonObject, kind: Kind): JsonObject {
  const known = Object.keys(grammar[kind]).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...others.sort(compareNames)].map((key) => [key, value[key]]));
}

function demandObject(value: unknown, at: Omit<Place, "value">): JsonObject {
  if (!isObject(value)) throw unexpected(at, "an object");
  return value;
}

function unexpected(at: Omit<Place, "value">, wanted: string): Refusal {
  return new Refusal(
    formatPlace(at),
    `${wanted} is expected here`,
    "correct the document, or get it again: it may have been cut off.",
  );
}
