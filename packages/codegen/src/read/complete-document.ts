import type { JsonObject } from "../operation.ts";
import { checkOperationIds } from "./check-operation-ids.ts";
import { followReference } from "./follow-reference.ts";
import { listOperations } from "./list-operations.ts";
import type { OperationPlace } from "./list-operations.ts";
import { deriveOperationId, takeName } from "./method-name.ts";
import { childPlace, childPlaces, formatPlace, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";

/**
 * Fills in, in place, what the document leaves to be guessed, so that everything emitted agrees on it: path items
 * that are references, missing operationIds, path parameters that nobody declared. Gives the warnings.
 */
export function completeDocument(root: Place): string[] {
  inlinePathItems(root);
  const operations = listOperations(root);
  checkOperationIds(operations);
  return [...nameOperations(operations), ...operations.flatMap(declarePathParameters)];
}

/** Only components can be referred to by types, and a path item is none of those that openapi-typescript knows. */
function inlinePathItems(root: Place): void {
  const paths = childPlace(root, "paths");
  for (const [path, pathItem] of childPlaces(paths)) {
    if (typeof pathItem.value["$ref"] !== "string" || !paths) continue;
    const { $ref: _reference, ...siblings } = pathItem.value;
    paths.value[path] = structuredClone({ ...followReference(pathItem).value, ...siblings });
  }
}

function nameOperations(operations: readonly OperationPlace[]): string[] {
  const taken = new Set(operations.map(({ operation }) => String(operation.value["operationId"])));
  return operations.flatMap(({ method, path, operation }) => {
    if (typeof operation.value["operationId"] === "string") return [];
    const operationId = takeName(deriveOperationId(method, path), taken);
    operation.value["operationId"] = operationId;
    return [
      `${formatPlace(operation)} — the operation has no operationId — it is called ${operationId}; give it an operationId, in the document or by an overlay, to keep that name when the path changes.`,
    ];
  });
}

function declarePathParameters({ path, pathItem, operation }: OperationPlace): string[] {
  const declared = [...listPlaces(pathItem, "parameters"), ...listPlaces(operation, "parameters")]
    .map((parameter) => followReference(parameter).value)
    .filter((parameter) => parameter["in"] === "path")
    .map((parameter) => parameter["name"]);
  const missing = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]))].filter(
    (name) => !declared.includes(name),
  );
  return missing.map((name) => {
    const parameter: JsonObject = { name, in: "path", required: true, schema: { type: "string" } };
    const parameters = operation.value["parameters"];
    operation.value["parameters"] = [...(Array.isArray(parameters) ? parameters : []), parameter];
    return `${formatPlace(operation)} — the path parameter "${name}" is not declared — it is taken for a string; declare it under parameters.`;
  });
}
