import { childPlace } from "../../../../packages/codegen/src/read/place.ts";
import type { Direction } from "../finding.ts";
import { isMarked, keywordsOf, placeAt, readSchema } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";

/** A property of an object, of all parts that speak of it. */
export interface Property {
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** Reads the properties that travel in a direction, by name: `readOnly` is never sent, `writeOnly` never received. */
export function readProperties(schema: Schema, direction: Direction): Map<string, Property> {
  const required = new Set(
    keywordsOf(schema, "required").flatMap(({ value }) => (Array.isArray(value) ? value : [])),
  );
  const hiding = direction === "sent" ? "readOnly" : "writeOnly";
  const properties = new Map<string, Property>();
  for (const name of listNames(schema)) {
    const property = schema
      .flatMap((part) => childPlace(part, "properties") ?? [])
      .flatMap((part) => placeAt(part, name) ?? [])
      .flatMap(readSchema);
    if (!isMarked(property, hiding))
      properties.set(name, { schema: property, isRequired: required.has(name) });
  }
  return properties;
}

function listNames(schema: Schema): Set<string> {
  return new Set(schema.flatMap((part) => Object.keys(childPlace(part, "properties")?.value ?? {})));
}
