import type { XmlModel, XmlOperation } from "../xml-model.ts";
import { followReference } from "./follow-reference.ts";
import { listOperations } from "./list-operations.ts";
import { childPlace, childPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { createXmlTypeReader } from "./read-xml-type.ts";
import type { XmlTypeReader } from "./read-xml-type.ts";

/** Reads what travels as XML: the bodies in an XML media type, and the schemas that they lead to. */
export function readXml(root: Place): XmlModel {
  const reader = createXmlTypeReader();
  const operations = listOperations(root).map(({ operation }) => readOperation(operation, reader));
  return { types: reader.types, operations, warnings: reader.warnings };
}

function readOperation(operation: Place, reader: XmlTypeReader): XmlOperation {
  const body = readBody(childPlace(operation, "requestBody"), reader);
  const responses = childPlaces(childPlace(operation, "responses")).flatMap(([status, place]) => {
    const component = readBody(place, reader);
    return component === undefined ? [] : [[status, component] as const];
  });
  return {
    operationId: String(operation.value["operationId"]),
    ...(body !== undefined && { body }),
    responses: new Map(responses),
  };
}

/** The component that a body is when it is XML. */
function readBody(place: Place | undefined, reader: XmlTypeReader): string | undefined {
  const media = childPlaces(place && childPlace(followReference(place), "content"));
  const isPlain = ([mediaType]: [string, Place]): boolean => /^application\/xml\s*(;|$)/i.test(mediaType);
  const isAny = ([mediaType]: [string, Place]): boolean => /^[^;]+[/+]xml\s*(;|$)/i.test(mediaType);
  const [, chosen] = media.find(isPlain) ?? media.find(isAny) ?? [];
  const schema = chosen && childPlace(chosen, "schema");
  return schema && reader.readRoot(schema);
}
