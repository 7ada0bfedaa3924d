import type { Operation } from "../operation.ts";
import { findUnsupportedParameters } from "./find-unsupported-parameters.ts";
import { followReference } from "./follow-reference.ts";
import { listOperations } from "./list-operations.ts";
import type { OperationPlace } from "./list-operations.ts";
import { childPlace, formatPlace } from "./place.ts";
import type { Place } from "./place.ts";
import { isJson } from "./read-schema.ts";
import { nestsStructures } from "./structure-of.ts";

/** What a client cannot do, and what becomes of it. */
export interface Unsupported {
  readonly problem: string;
  readonly consequence: string;
}

/** An operation, as it stands in the document and as it was read. */
export interface ReadOperation {
  readonly place: OperationPlace;
  readonly operation: Operation;
}

/** What clients speak besides JSON. */
interface Formats {
  readonly xml: boolean;
}

/** Says of every operation what a client cannot do of it, one sentence each, with its place. The rest of it works. */
export function findUnsupported(root: Place, operations: readonly Operation[], formats: Formats): string[] {
  return listOperations(root).flatMap((place, index) => {
    const operation = operations[index];
    if (!operation) return [];
    const found = [
      ...findUnsupportedCall({ place, operation }),
      ...findUnsupportedParameters(place, operation.name),
      ...findUnsupportedBody({ place, operation }, formats),
      ...findUnsupportedAnswers(operation, formats),
    ];
    return found.map(
      ({ problem, consequence }) => `${formatPlace(place.operation)} — ${problem} — ${consequence}.`,
    );
  });
}

function findUnsupportedCall({ place, operation }: ReadOperation): Unsupported[] {
  const { name, path } = operation;
  const found: Unsupported[] = [];
  if (place.method === "trace")
    found.push({
      problem: `${name} is TRACE, which fetch does not send`,
      consequence: "its method always fails",
    });
  if (/[?#]/.test(path))
    found.push({
      problem: `the path of ${name} holds a query or a fragment`,
      consequence: "what follows ? is not joined with other parameters, and what follows # is never sent",
    });
  if ([place.operation, place.pathItem].some(({ value }) => Array.isArray(value["servers"])))
    found.push({
      problem: `${name} has servers of its own`,
      consequence: "calls go to the base URL of the client; create another client for it",
    });
  if (place.operation.value["callbacks"] !== undefined)
    found.push({ problem: `${name} has callbacks`, consequence: "they have no types" });
  return found;
}

function findUnsupportedBody({ place, operation }: ReadOperation, { xml }: Formats): Unsupported[] {
  const { name, method, body } = operation;
  const requestBody = childPlace(place.operation, "requestBody");
  if (!requestBody || (body && isJson(body.mediaType))) return [];
  if (["GET", "HEAD", "TRACE"].includes(method))
    return [
      {
        problem: `${name} takes a body, which fetch does not send with ${method}`,
        consequence: "it is left out",
      },
    ];
  if (!body) return [];
  const { mediaType } = body;
  if (xml && mediaType === "application/xml") return [];
  if (!mediaType.startsWith("application/x-www-form-urlencoded"))
    return [
      {
        problem: `${name} takes ${mediaType}, which clients cannot write`,
        consequence: "its method refuses every body",
      },
    ];
  const form = childPlace(followReference(requestBody), "content", mediaType, "schema");
  if (!form || !nestsStructures(form)) return [];
  return [
    { problem: `${name} takes a form with objects or arrays`, consequence: "each travels as one text" },
  ];
}

function findUnsupportedAnswers({ name, responses }: Operation, { xml }: Formats): Unsupported[] {
  const isReadable = (mediaType: string): boolean =>
    isJson(mediaType) ||
    /^(\*|application)\/\*/.test(mediaType) ||
    (xml && /[/+]xml\s*(;|$)/i.test(mediaType));
  return responses.flatMap(({ status, mediaType }) => {
    if (!status.startsWith("2") || mediaType === undefined || isReadable(mediaType)) return [];
    return [
      {
        problem: `${name} answers ${status} with ${mediaType}, which clients cannot read`,
        consequence: 'such a call ends with an error of code "decode"',
      },
    ];
  });
}
