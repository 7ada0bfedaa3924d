import type { JsonObject } from "../operation.ts";

/** An object of the description and where it stands, so that every finding can say where it was made. */
export interface Place {
  readonly document: JsonObject;
  /** Name of the file, for messages. */
  readonly file: string;
  /** JSON pointer (RFC 6901) as a URI fragment: `#/paths/~1users/get`. */
  readonly pointer: string;
  readonly value: JsonObject;
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object below a place, if there is one. */
export function childPlace(place: Place, ...keys: readonly string[]): Place | undefined {
  let value: unknown = place.value;
  let pointer = place.pointer;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
    pointer = joinPointer(pointer, key);
  }
  return isObject(value) ? { ...place, pointer, value } : undefined;
}

/** Every object directly below a place, by key, in document order. */
export function childPlaces(place: Place | undefined): [key: string, child: Place][] {
  if (!place) return [];
  return Object.entries(place.value).flatMap(([key, value]) =>
    isObject(value) ? [[key, { ...place, pointer: joinPointer(place.pointer, key), value }]] : [],
  );
}

/** The objects in an array below a place. */
export function listPlaces(place: Place, key: string): Place[] {
  const list = Object.hasOwn(place.value, key) ? place.value[key] : undefined;
  if (!Array.isArray(list)) return [];
  const pointer = joinPointer(place.pointer, key);
  return list.flatMap((value: unknown, index) =>
    isObject(value) ? [{ ...place, pointer: joinPointer(pointer, String(index)), value }] : [],
  );
}

/** A text below a place; an empty one counts as absent. */
export function textAt(place: Place, key: string): string | undefined {
  const value = place.value[key];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The place as people read it. */
export function formatPlace({ file, pointer }: Pick<Place, "file" | "pointer">): string {
  return `${file}${pointer}`;
}

/** Adds a key to a JSON pointer. */
export function joinPointer(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
