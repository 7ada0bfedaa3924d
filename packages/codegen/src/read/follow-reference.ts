import { CodegenError } from "../errors.ts";
import type { JsonObject } from "../operation.ts";
import { formatPlace, isObject } from "./place.ts";
import type { Place } from "./place.ts";

/** The place that a reference leads to, through any number of references; a place without one is itself. */
export function followReference(place: Place): Place {
  const seen = new Set<string>();
  let current = place;
  while (typeof current.value["$ref"] === "string") {
    const reference = current.value["$ref"];
    if (seen.has(reference)) throw circularReference(place, reference);
    seen.add(reference);
    const value = resolvePointer(place.document, reference);
    if (!isObject(value)) throw unusableReference(current, reference);
    current = { ...place, pointer: decodeFragment(reference), value };
  }
  return current;
}

/** The value at `#/…`, or undefined when there is none. */
export function resolvePointer(document: JsonObject, reference: string): unknown {
  const fragment = decodeFragment(reference);
  if (fragment === "#") return document;
  if (!fragment.startsWith("#/")) return undefined;
  let value: unknown = document;
  for (const token of fragment.slice(2).split("/")) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

/** A reference without its percent-encoding. */
export function decodeFragment(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

function circularReference(place: Place, reference: string): CodegenError {
  return new CodegenError("unresolved-reference", {
    place: formatPlace(place),
    problem: `the $ref "${reference}" leads back to itself`,
    remedy: "point one of the references of the circle at an object.",
  });
}

function unusableReference(place: Place, reference: string): CodegenError {
  return new CodegenError("unresolved-reference", {
    place: formatPlace(place),
    problem: `the $ref "${reference}" does not lead to an object`,
    remedy: "point it at an object of this document, such as #/components/schemas/NAME.",
  });
}
