import type { ResponseModel } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import type { OperationPlace } from "./list-operations.ts";
import { childPlace, childPlaces, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { chooseMediaType, readSchema } from "./read-schema.ts";

/** Reads the answers to an operation. */
export function readResponses({ operation, method }: OperationPlace): ResponseModel[] {
  return childPlaces(childPlace(operation, "responses"))
    .filter(([status]) => /^(\d{3}|\dXX|default)$/i.test(status))
    .map(([status, place]) => {
      const response = followReference(place);
      // What HTTP leaves without content has none, whatever is described (RFC 9110 §9.3.2, §15.3.5 and 6).
      const isEmpty = method === "head" || status === "204" || status === "205";
      return readResponse(status, response, isEmpty ? undefined : childPlace(response, "content"));
    });
}

function readResponse(status: string, response: Place, content: Place | undefined): ResponseModel {
  const media = new Map(childPlaces(content));
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
