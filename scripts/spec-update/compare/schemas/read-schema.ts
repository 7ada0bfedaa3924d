import type { JsonObject } from "../../../../packages/codegen/src/operation.ts";
import { resolvePointer } from "../../../../packages/codegen/src/read/follow-reference.ts";
import {
  childPlace,
  isObject,
  joinPointer,
  listPlaces,
} from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";

/** A schema as the parts that all hold: itself, what it refers to, and the members of its `allOf`. */
export type Schema = readonly Place[];

/** A keyword's value and where it stands. */
export interface Keyword {
  readonly value: unknown;
  readonly pointer: string;
}

/** Reads a schema in all its parts. A part that refers back to one of them adds nothing. */
export function readSchema(place: Place): Schema {
  return collectParts(place, new Set());
}

function collectParts(place: Place, seen: Set<string>): Place[] {
  if (seen.has(place.pointer)) return [];
  seen.add(place.pointer);
  const target = followOnce(place);
  const members = [...(target ? [target] : []), ...listPlaces(place, "allOf")];
  return [place, ...members.flatMap((member) => collectParts(member, seen))];
}

/** One step only: since OpenAPI 3.1, what stands beside a `$ref` holds too. */
function followOnce(place: Place): Place | undefined {
  const reference = place.value["$ref"];
  if (typeof reference !== "string") return undefined;
  const value = resolvePointer(place.document, reference);
  return isObject(value) ? { ...place, pointer: reference, value } : undefined;
}

/** The schema below a keyword, of all parts that have one. */
export function schemaAt(schema: Schema, keyword: string): Schema | undefined {
  const places = schema.flatMap((part) => placeAt(part, keyword) ?? []);
  return places.length > 0 ? places.flatMap(readSchema) : undefined;
}

/** A schema may be `true`, which allows everything, or `false` (JSON Schema Core §4.3.2). */
export function placeAt(place: Place, key: string): Place | undefined {
  const value = Object.hasOwn(place.value, key) ? place.value[key] : undefined;
  if (typeof value !== "boolean") return childPlace(place, key);
  const asObject: JsonObject = value ? {} : { not: {} };
  return { ...place, pointer: joinPointer(place.pointer, key), value: asObject };
}

/** Every value that the parts give a keyword, nearest first. */
export function keywordsOf(schema: Schema, keyword: string): Keyword[] {
  return schema
    .filter(({ value }) => value[keyword] !== undefined)
    .map(({ value, pointer }) => ({ value: value[keyword], pointer: joinPointer(pointer, keyword) }));
}

/** Whether one of the parts says so. */
export function isMarked(schema: Schema, keyword: "deprecated" | "readOnly" | "writeOnly"): boolean {
  return keywordsOf(schema, keyword).some(({ value }) => value === true);
}

/** Where a schema stands, for people: its own place, or the place that it names. */
export function pointerOf(schema: Schema): string {
  const [part] = schema;
  return schema.find(({ value }) => value["$ref"] === undefined)?.pointer ?? part?.pointer ?? "#";
}

/** The parts that say something: who only refers to another does not. */
export function speakingParts(schema: Schema): Schema {
  return schema.filter(({ value }) => !("$ref" in value && Object.keys(value).length === 1));
}
