import type { EnumValue, NamedSchema } from "../operation.ts";
import { childPlace, textAt } from "./place.ts";
import type { Place } from "./place.ts";

/** Reads what a schema of `components` is called, and what it can be. */
export function readNamedSchema([component, schema]: [string, Place]): NamedSchema {
  const typeName = textAt(schema, "x-type-name");
  const description = textAt(schema, "description") ?? textAt(schema, "title");
  const values = readValues(schema);
  return {
    component,
    deprecated: schema.value["deprecated"] === true,
    ...(typeName !== undefined && { typeName }),
    ...(description !== undefined && { description }),
    ...(values !== undefined && { values }),
  };
}

function readValues(schema: Place): EnumValue[] | undefined {
  const listed = schema.value["enum"] ?? schema.value["x-extensible-enum"];
  if (!Array.isArray(listed)) return undefined;
  const values = listed.filter((value): value is string => typeof value === "string");
  // A nullable enumeration lists null as well; of numbers nobody needs a list.
  if (values.length === 0 || listed.some((value) => value !== null && typeof value !== "string"))
    return undefined;
  return values.map((value) => ({
    value,
    details: childPlace(schema, "x-enum-details", value)?.value ?? {},
  }));
}
