import { followReference } from "../../../../packages/codegen/src/read/follow-reference.ts";
import { childPlace, childPlaces, listPlaces } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { quote } from "../quote.ts";
import { placeAt } from "../schemas/read-schema.ts";
import type { OperationAt } from "./list-operations.ts";

/** A parameter as far as it travels. */
export interface ParameterAt {
  readonly place: Place;
  readonly name: string;
  readonly location: string;
  /** ``Query parameter `limit` ``. */
  readonly label: string;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  /** How its value becomes text: `form, exploded`, or a media type. */
  readonly serialization: string;
  readonly schema: Place | undefined;
}

/** Headers that descriptions cannot set (OpenAPI 3.1 §4.8.12.2). */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Reads the parameters of an operation, its own before those of its path, by what tells them apart on the wire. */
export function readParameters({ path, pathItem, operation }: OperationAt): Map<string, ParameterAt> {
  const parameters = [...listPlaces(pathItem, "parameters"), ...listPlaces(operation, "parameters")]
    .map((place) => readParameter(followReference(place)))
    .filter(({ name, location }) => location !== "header" || !ignoredHeaders.has(name.toLowerCase()));
  return new Map(parameters.map((parameter) => [identify(parameter, path), parameter]));
}

/** A header's name has no case, and of a path parameter only its place in the path travels. */
function identify({ name, location }: ParameterAt, path: string): string {
  if (location === "path") return `path ${path.split(`{${name}}`)[0]?.split("{").length}`;
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

function readParameter(place: Place): ParameterAt {
  const { name, in: location, required, deprecated } = place.value;
  const [mediaType, media] = childPlaces(childPlace(place, "content"))[0] ?? [];
  const text = String(location);
  return {
    place,
    name: String(name),
    location: text,
    label: `${text.charAt(0).toUpperCase()}${text.slice(1)} parameter ${quote(name)}`,
    isRequired: location === "path" || required === true,
    isDeprecated: deprecated === true,
    serialization: mediaType ?? readSerialization(place),
    schema: placeAt(media ?? place, "schema"),
  };
}

/** With the defaults of OpenAPI 3.1 §4.8.12.2.2 filled in. */
function readSerialization({ value }: Place): string {
  const byLocation = value["in"] === "query" || value["in"] === "cookie" ? "form" : "simple";
  const style = typeof value["style"] === "string" ? value["style"] : byLocation;
  const isExploded = typeof value["explode"] === "boolean" ? value["explode"] : style === "form";
  const flags = [isExploded && "exploded", value["allowReserved"] === true && "reserved characters allowed"];
  return [style, ...flags.filter((flag) => flag !== false)].join(", ");
}
