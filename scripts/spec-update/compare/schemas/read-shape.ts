import { listPlaces } from "../../../../packages/codegen/src/read/place.ts";
import { readTypes } from "./json-types.ts";
import type { JsonType } from "./json-types.ts";
import { readSchema } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";

/** A schema as the comparison needs it. */
export interface Shape {
  readonly schema: Schema;
  /** What it can be, `null` aside; types that only the alternatives say are said here too. */
  readonly types: ReadonlySet<JsonType>;
  readonly isNullable: boolean;
  /** The schemas of `oneOf` or `anyOf`, `null` aside; none if there is only one. */
  readonly alternatives: readonly Schema[];
}

/** Reads a schema. Null as an alternative and null as a type are the same; one alternative is none. */
export function readShape(schema: Schema): Shape {
  const listed = schema.flatMap((part) => [...listPlaces(part, "oneOf"), ...listPlaces(part, "anyOf")]);
  const own = readTypes(schema);
  if (listed.length === 0)
    return { schema, types: withoutNull(own), isNullable: own.has("null"), alternatives: [] };
  const schemas = listed
    .map(readSchema)
    .map((alternative) => ({ alternative, types: readTypes(alternative) }));
  const alternatives = schemas
    .filter(({ types }) => !isNullAlone(types))
    .map(({ alternative }) => alternative);
  const [only, ...others] = alternatives;
  const isNullable = own.has("null") && schemas.some(({ types }) => types.has("null"));
  if (only && others.length === 0) {
    const shape = readShape([...schema.map(withoutAlternatives), ...only]);
    return { ...shape, isNullable: isNullable || shape.isNullable };
  }
  const types = [...own].filter((type) => schemas.some((each) => each.types.has(type)));
  return { schema, types: withoutNull(new Set(types)), isNullable, alternatives };
}

function withoutNull(types: ReadonlySet<JsonType>): ReadonlySet<JsonType> {
  return new Set([...types].filter((type) => type !== "null"));
}

function isNullAlone(types: ReadonlySet<JsonType>): boolean {
  return types.size === 1 && types.has("null");
}

function withoutAlternatives(part: Schema[number]): Schema[number] {
  const { oneOf: _oneOf, anyOf: _anyOf, ...value } = part.value;
  return { ...part, value };
}
