import type { Parameter, RequestBody } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import type { OperationPlace } from "./list-operations.ts";
import { childPlace, childPlaces, textAt } from "./place.ts";
import { readBodyProperties } from "./read-body-properties.ts";
import { chooseMediaType, isJson, readSchema } from "./read-schema.ts";

/** Methods with which nobody sends a body: it has no meaning (RFC 9110 §9.3.1), and `fetch` refuses it. */
const bodilessMethods: ReadonlySet<string> = new Set(["get", "head", "trace"]);

/** Reads the body of an operation; its fields stand beside the parameters unless that would be ambiguous. */
export function readRequestBody(
  { operation, method }: OperationPlace,
  parameters: readonly Parameter[],
): RequestBody | undefined {
  const place = childPlace(operation, "requestBody");
  if (!place || bodilessMethods.has(method)) return undefined;
  const body = followReference(place);
  const media = new Map(childPlaces(childPlace(body, "content")));
  const mediaType = chooseMediaType([...media.keys()]);
  if (mediaType === undefined) return undefined;
  const chosen = media.get(mediaType);
  const schema = chosen && childPlace(chosen, "schema");
  const isRequired = body.value["required"] === true;
  const properties = schema && isJson(mediaType) ? readBodyProperties(schema, isRequired) : undefined;
  const isFlat = properties?.every(({ name }) => !parameters.some(({ key }) => key === name));
  const description = textAt(body, "description");
  return {
    mediaType,
    required: isRequired,
    ...(description !== undefined && { description }),
    ...(schema && { schema: readSchema(schema) }),
    ...(properties && isFlat && { properties }),
  };
}
