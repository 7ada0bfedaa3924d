import type { Facts, JsonObject, Schema } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import { childPlace, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { assertionsBeside } from "./reference-siblings.ts";

/** Keywords that make more of `type: object` than an empty object. */
const contentKeywords = [
  "properties",
  "additionalProperties",
  "patternProperties",
  "unevaluatedProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "enum",
  "const",
];

/** Reads what the model says of a schema. */
export function readSchema(place: Place): Schema {
  const component = componentName(place);
  const items = childPlace(place, "items");
  const itemComponent = place.value["type"] === "array" && items ? componentName(items) : undefined;
  const isMore = assertionsBeside(place) !== undefined;
  return {
    pointer: place.pointer,
    ...(component !== undefined && { component }),
    ...(itemComponent !== undefined && { itemComponent }),
    ...(!isMore && readStructure(followReference(place))),
    isEmptyObject: !isMore && isEmptyObject(followReference(place)),
  };
}

function readStructure({ value }: Place): Pick<Schema, "structure"> {
  const { type, nullable } = value;
  return (type === "object" || type === "array") && nullable !== true ? { structure: type } : {};
}

/** Reads what people should know of a value: from what describes it first, then from its schema. */
export function readFacts(place: Place, schema: Place | undefined): Facts {
  const resolved = schema && followReference(schema);
  const value = resolved?.value ?? {};
  const description = textAt(place, "description") ?? (resolved && textAt(resolved, "description"));
  const isDeprecated = place.value["deprecated"] === true || value["deprecated"] === true;
  return {
    ...(description !== undefined && { description }),
    ...(isDeprecated && { deprecated: true }),
    ...(value["default"] !== undefined && { default: value["default"] }),
    ...readLimit(value, "minimum", "exclusiveMinimum"),
    ...readLimit(value, "maximum", "exclusiveMaximum"),
  };
}

/** In OpenAPI 3.0, `exclusiveMinimum: true` makes of `minimum` something else. */
function readLimit(value: JsonObject, key: "minimum" | "maximum", exclusive: string): Facts {
  const limit = value[key];
  return typeof limit === "number" && value[exclusive] !== true ? { [key]: limit } : {};
}

/** Whether a media type is JSON (RFC 6839 §3.1). */
export function isJson(mediaType: string): boolean {
  return /^[^;]+[/+]json\s*(;|$)/i.test(mediaType);
}

/** The media type to use: JSON if there is any, plain `application/json` before its relatives. */
export function chooseMediaType(mediaTypes: readonly string[]): string | undefined {
  return (
    mediaTypes.find((mediaType) => mediaType.toLowerCase() === "application/json") ??
    mediaTypes.find(isJson) ??
    mediaTypes[0]
  );
}

function componentName(place: Place): string | undefined {
  if (assertionsBeside(place)) return undefined;
  const { value } = place;
  const name = /^#\/components\/schemas\/([^/%]+)$/.exec(String(value["$ref"]))?.[1];
  return name?.replaceAll("~1", "/").replaceAll("~0", "~");
}

function isEmptyObject({ value }: Place): boolean {
  return value["type"] === "object" && !value["nullable"] && !contentKeywords.some((key) => key in value);
}
