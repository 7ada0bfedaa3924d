import type { BodySource } from "../body-format.ts";
import type { XmlSchemas, XmlType } from "./xml-schemas.ts";

/** The type of a name, if there is one that travels as XML. */
export function namedType({ types }: XmlSchemas, name: string | undefined): XmlType | undefined {
  return name !== undefined && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** The type that the body of a request is. */
export function bodyType(schemas: XmlSchemas, operationId: string): XmlType | undefined {
  const { operations } = schemas;
  const operation = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
  return namedType(schemas, operation?.body);
}

/** The type that an answer is: by its status, its class, or `default` (OpenAPI 3.1 §4.8.16). */
export function answerType(
  schemas: XmlSchemas,
  { operationId, status }: Pick<BodySource, "operationId" | "status">,
): XmlType | undefined {
  const { operations } = schemas;
  const { responses = {} } = (Object.hasOwn(operations, operationId) && operations[operationId]) || {};
  const name = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
  return namedType(schemas, name);
}
