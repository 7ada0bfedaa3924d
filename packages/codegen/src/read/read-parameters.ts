import { CodegenError } from "../errors.ts";
import type { Parameter, ParameterLocation } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import type { OperationPlace } from "./list-operations.ts";
import { takeName } from "./method-name.ts";
import { childPlace, childPlaces, formatPlace, listPlaces, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { readFacts, readSchema } from "./read-schema.ts";

/** Names are given out in this order, so that of two parameters with one name the path's keeps it. */
const locations: readonly ParameterLocation[] = ["path", "query", "header", "cookie"];

/** OpenAPI 3.1 §4.8.12.4. */
const defaultStyles: Readonly<Record<ParameterLocation, string>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

/** Headers that descriptions cannot set (OpenAPI 3.1 §4.8.12.2). */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Reads an operation's parameters: those of its path merged with its own, each under a key of its own. */
export function readParameters({ pathItem, operation }: OperationPlace): Parameter[] {
  const places = new Map<string, Place>();
  for (const place of [...listPlaces(pathItem, "parameters"), ...listPlaces(operation, "parameters")]) {
    const parameter = followReference(place);
    const { name, location } = readIdentity(parameter);
    if (location === "header" && ignoredHeaders.has(name.toLowerCase())) continue;
    places.set(`${location} ${name}`, parameter);
  }
  const keys = chooseKeys([...places.values()], operation.value["requestBody"] !== undefined);
  return [...places.values()].map((place) => readParameter(place, keys.get(place) ?? ""));
}

function readIdentity(place: Place): { name: string; location: ParameterLocation } {
  const name = textAt(place, "name");
  const location = locations.find((known) => known === place.value["in"]);
  if (name !== undefined && location) return { name, location };
  throw new CodegenError("invalid-description", {
    place: formatPlace(place),
    problem: "the parameter lacks a name, or its `in` is none of path, query, header and cookie",
    remedy: "give it both.",
  });
}

/** `body` is kept free where a body may have to sit under that key. */
function chooseKeys(places: readonly Place[], hasBody: boolean): Map<Place, string> {
  const taken = new Set(hasBody ? ["body"] : []);
  const keys = new Map<Place, string>();
  for (const location of locations) {
    for (const place of places) {
      if (place.value["in"] !== location) continue;
      const name = String(place.value["name"]);
      const isTaken = taken.has(name);
      const key = isTaken ? `${location}${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
      keys.set(place, takeName(key, taken));
    }
  }
  return keys;
}

function readParameter(place: Place, key: string): Parameter {
  const { name, location } = readIdentity(place);
  const [mediaType, media] = childPlaces(childPlace(place, "content"))[0] ?? [];
  const schema = childPlace(media ?? place, "schema");
  return {
    key,
    name,
    location,
    required: location === "path" || place.value["required"] === true,
    ...(mediaType === undefined ? readSerialization(place, location) : { mediaType }),
    ...(schema && { schema: readSchema(schema) }),
    ...readFacts(place, schema),
  };
}

function readSerialization(
  { value }: Place,
  location: ParameterLocation,
): Pick<Parameter, "style" | "explode" | "allowReserved"> {
  const style = typeof value["style"] === "string" ? value["style"] : defaultStyles[location];
  const isExplodedByDefault = style === "form";
  const explode = typeof value["explode"] === "boolean" ? value["explode"] : isExplodedByDefault;
  return {
    ...(style !== defaultStyles[location] && { style }),
    ...(explode !== isExplodedByDefault && { explode }),
    ...(value["allowReserved"] === true && { allowReserved: true }),
  };
}
