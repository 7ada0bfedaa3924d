import type { JsonObject } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import { isObject, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";

/** Merges the parts of `allOf` into the schema that they make together; its own keywords go before theirs. */
export function mergeParts(place: Place, seen: ReadonlySet<unknown> = new Set()): Place {
  const parts = listPlaces(place, "allOf");
  if (parts.length === 0 || seen.has(place.value)) return place;
  const { allOf: _allOf, ...own } = place.value;
  const schemas = parts.map(
    (part) => mergeParts(followReference(part), new Set([...seen, place.value])).value,
  );
  const all = [...schemas, own];
  const merged: JsonObject = Object.assign({}, ...all);
  const properties = all.map((schema) => schema["properties"]).filter(isObject);
  const required = all.flatMap((schema) => (Array.isArray(schema["required"]) ? schema["required"] : []));
  if (properties.length > 0) merged["properties"] = Object.assign({}, ...properties);
  if (required.length > 0) merged["required"] = required;
  return { ...place, value: merged };
}
