import type { ResponseModel } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import { childPlace, childPlaces, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { chooseMediaType, readSchema } from "./read-schema.ts";

/** Reads the answers to an operation. */
export function readResponses(operation: Place): ResponseModel[] {
  return childPlaces(childPlace(operation, "responses"))
    .filter(([status]) => /^(\d{3}|\dXX|default)$/i.test(status))
    .map(([status, place]) => readResponse(status, followReference(place)));
}

function readResponse(status: string, response: Place): ResponseModel {
  const media = new Map(childPlaces(childPlace(response, "content")));
  const mediaType = chooseMediaType([...media.keys()]);
  const chosen = mediaType === undefined ? undefined : media.get(mediaType);
  const schema = chosen && childPlace(chosen, "schema");
  const description = textAt(response, "description");
  return {
    status,
    ...(description !== undefined && { description }),
    ...(mediaType !== undefined && { mediaType }),
    ...(schema && { schema: readSchema(schema) }),
    isBodyOptional: response.value["x-body-optional"] === true,
  };
}
