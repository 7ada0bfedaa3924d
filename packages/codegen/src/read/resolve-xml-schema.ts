import { followReference } from "./follow-reference.ts";
import { listPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { Inexpressible, readXmlKeyword } from "./xml-keyword.ts";

/** What a schema comes down to: one JSON type, perhaps null. */
export interface ResolvedSchema {
  /** The schema itself, behind references and the wrappings that only add null or prose. */
  readonly place: Place;
  readonly kind: "object" | "array" | "string" | "number" | "boolean";
  readonly isNullable: boolean;
  /** `xml.name`, the outermost that there is. */
  readonly xmlName?: string;
}

/** Resolves references, `nullable`, `oneOf` and `anyOf` with null, and `allOf` of one. Throws {@link Inexpressible}. */
export function resolveXmlSchema(start: Place): ResolvedSchema {
  const names: string[] = [];
  const seen = new Set<unknown>();
  let isNullable = false;
  let next: Place | undefined = start;
  let place = start;
  while (next) {
    place = followReference(next);
    if (seen.has(place.value)) throw new Inexpressible("XML cannot express a schema that is made of itself");
    seen.add(place.value);
    names.push(...[next, place].flatMap((named) => readXmlKeyword(named).name ?? []));
    const { only, hasNull } = readVariants(place);
    isNullable ||= hasNull || place.value["nullable"] === true || typesOf(place).includes("null");
    next = only;
  }
  const [xmlName] = names;
  return { place, kind: kindOf(place), isNullable, ...(xmlName !== undefined && { xmlName }) };
}

/** The one schema that the value has to be unless it is null, if the schema does not speak for itself. */
function readVariants(place: Place): { only?: Place | undefined; hasNull: boolean } {
  const choices = [...listPlaces(place, "oneOf"), ...listPlaces(place, "anyOf")];
  const others = choices.filter((choice) => followReference(choice).value["type"] !== "null");
  const hasProperties = "properties" in place.value;
  if (others.length > 1 || (choices.length > 0 && hasProperties))
    throw new Inexpressible("XML cannot express a choice between schemas");
  if (choices.length > 0) return { only: others[0], hasNull: others.length < choices.length };
  const parts = listPlaces(place, "allOf").filter(saysWhatItIs);
  return { only: parts.length === 1 && !hasProperties ? parts[0] : undefined, hasNull: false };
}

function saysWhatItIs({ value }: Place): boolean {
  return ["$ref", "type", "properties", "items", "enum", "allOf", "anyOf", "oneOf"].some(
    (key) => key in value,
  );
}

function kindOf(place: Place): ResolvedSchema["kind"] {
  const types = typesOf(place).filter((type) => type !== "null");
  if (types.length > 1) throw new Inexpressible("XML cannot express a choice between types");
  const [type = guessType(place)] = types;
  if (type === "integer") return "number";
  if (type === "object" || type === "array" || type === "string" || type === "number" || type === "boolean")
    return type;
  throw new Inexpressible("XML cannot express a value of any type");
}

function guessType({ value }: Place): string | undefined {
  const { properties, allOf, items, enum: values } = value;
  if (properties ?? allOf) return "object";
  if (items) return "array";
  return Array.isArray(values) && values.every((item) => typeof item === "string") ? "string" : undefined;
}

function typesOf({ value: { type } }: Place): unknown[] {
  return Array.isArray(type) ? type : type === undefined ? [] : [type];
}
