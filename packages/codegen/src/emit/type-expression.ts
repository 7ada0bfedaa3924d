import type { BodyProperty, Operation, Parameter, RequestBody, Schema } from "../operation.ts";
import type { TypeNames } from "./name-types.ts";

/** The name under which openapi-typescript files an operation. */
function operationType({ operationId }: Operation): string {
  return `operations[${JSON.stringify(operationId.replaceAll("#", "/"))}]`;
}

/** The type's own name when the schema is a reference or an array of references. */
function namedType(schema: Schema | undefined, names: TypeNames): string | undefined {
  if (schema?.component !== undefined) return names.schemas.get(schema.component);
  const item = schema?.itemComponent === undefined ? undefined : names.schemas.get(schema.itemComponent);
  return item === undefined ? undefined : `${item}[]`;
}

/** The type of a parameter's value. */
export function parameterType(parameter: Parameter, operation: Operation, names: TypeNames): string {
  const named = namedType(parameter.schema, names);
  if (named !== undefined) return named;
  // openapi-typescript takes every parameter that is described by content for a string.
  if (parameter.mediaType !== undefined) return "unknown";
  const { location, name } = parameter;
  const isRequired = operation.parameters.some((other) => other.location === location && other.required);
  const group = `${operationType(operation)}["parameters"]["${location}"]`;
  return `${isRequired ? group : `NonNullable<${group}>`}[${JSON.stringify(name)}]`;
}

/** The type of a body as a whole. */
export function bodyType(body: RequestBody, operation: Operation, names: TypeNames): string {
  const named = namedType(body.schema, names);
  if (named !== undefined) return named;
  const type = `${operationType(operation)}["requestBody"]`;
  return `${body.required ? type : `NonNullable<${type}>`}["content"][${JSON.stringify(body.mediaType)}]`;
}

/** The type of a field of a body. */
export function bodyPropertyType(property: BodyProperty, body: string): string {
  return `${body}[${JSON.stringify(property.name)}]`;
}

/** The type of what a call gives: all its successes in one union, `void` when none has anything to say. */
export function resultType(operation: Operation, names: TypeNames): string {
  const successes = successfulResponses(operation);
  const isEmpty = successes.every(
    ({ mediaType, schema }) => mediaType === undefined || schema?.isEmptyObject,
  );
  if (isEmpty) return "void";
  const types = successes.flatMap(({ status, mediaType, schema, isBodyOptional }) => {
    if (mediaType === undefined) return ["undefined"];
    const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
    const type = `${operationType(operation)}["responses"][${key}]["content"][${JSON.stringify(mediaType)}]`;
    return [namedType(schema, names) ?? type, ...(isBodyOptional ? ["undefined"] : [])];
  });
  const unique = [...new Set(types.filter((type) => type !== "undefined"))];
  return [...unique, ...(types.includes("undefined") ? ["undefined"] : [])].join(" | ");
}

/** The type of one item of a paginated result. */
export function itemType(operation: Operation, names: TypeNames): string {
  const { pagination } = operation;
  const named = namedType(pagination?.item, names);
  if (named !== undefined || !pagination) return named ?? "unknown";
  const items = `NonNullable<NonNullable<${resultType(operation, names)}>[${JSON.stringify(pagination.items)}]>`;
  return pagination.isArray ? `${items}[number]` : items;
}

/** The answers that count as success; `default` only when no other does. */
export function successfulResponses({ responses }: Operation): Operation["responses"] {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
}
