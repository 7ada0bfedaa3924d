import { followReference } from "./follow-reference.ts";
import { childPlace, childPlaces } from "./place.ts";
import type { Place } from "./place.ts";

/** Whether the values of a schema are objects or arrays, as far as its own `type` tells. */
export function structureOf(place: Place): "object" | "array" | undefined {
  const { type } = followReference(place).value;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.includes("object") ? "object" : types.includes("array") ? "array" : undefined;
}

/** Whether the values of a schema hold objects or arrays. */
export function nestsStructures(place: Place): boolean {
  const schema = followReference(place);
  const properties = childPlaces(childPlace(schema, "properties")).map(([, property]) => property);
  const inner = [childPlace(schema, "items"), ...properties];
  return inner.some((child) => child && structureOf(child) !== undefined);
}
