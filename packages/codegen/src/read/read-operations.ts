import { CodegenError } from "../errors.ts";
import type { Operation } from "../operation.ts";
import { listOperations } from "./list-operations.ts";
import type { OperationPlace } from "./list-operations.ts";
import { methodName, takeName } from "./method-name.ts";
import { formatPlace, textAt } from "./place.ts";
import { checkRemovals } from "./check-removals.ts";
import { readPagination } from "./read-pagination.ts";
import { readParameters } from "./read-parameters.ts";
import { readRequestBody } from "./read-request-body.ts";
import { readResponses } from "./read-responses.ts";
import type { Place } from "./place.ts";

/** RFC 9110 §9.2.2. */
const idempotentMethods: ReadonlySet<string> = new Set(["get", "head", "options", "trace", "put", "delete"]);

/** Reads every operation, in document order; the document is complete, so each has its operationId. */
export function readOperations(root: Place): Operation[] {
  const places = listOperations(root);
  // An operationId that is an identifier keeps its name, whatever else comes to the same one.
  const ids = places.map(({ operation }) => String(operation.value["operationId"]));
  const taken = new Set(ids.filter((id) => methodName(id) === id));
  const operations = places.map((place, index) => {
    const id = ids[index] ?? "";
    const name = methodName(id) === id ? id : takeName(methodName(id), taken);
    return readOperation(place, name);
  });
  checkRemovals(operations, places);
  return operations;
}

function readOperation(place: OperationPlace, name: string): Operation {
  const { operation, method, path } = place;
  const parameters = readParameters(place);
  const body = readRequestBody(place, parameters);
  const responses = readResponses(place);
  const summary = textAt(operation, "summary");
  const description = textAt(operation, "description");
  const pagination = readPagination(place, { parameters, responses });
  return {
    name,
    operationId: String(operation.value["operationId"]),
    method: method.toUpperCase(),
    path,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    deprecated: operation.value["deprecated"] === true,
    replay: readReplay(place),
    parameters,
    ...(body && { body }),
    responses,
    ...(pagination && { pagination }),
  };
}

function readReplay({ operation, method }: OperationPlace): Operation["replay"] {
  const replay = operation.value["x-replay"];
  if (replay === "always" || replay === "unsent-only") return replay;
  if (replay === undefined) return idempotentMethods.has(method) ? "always" : "unsent-only";
  throw new CodegenError("invalid-description", {
    place: `${formatPlace(operation)}/x-replay`,
    problem: `x-replay is ${JSON.stringify(replay)}`,
    remedy: "write always or unsent-only.",
  });
}
