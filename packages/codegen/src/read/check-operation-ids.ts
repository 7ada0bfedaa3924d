import { CodegenError } from "../errors.ts";
import type { OperationPlace } from "./list-operations.ts";
import { isReservedName, methodName } from "./method-name.ts";
import { formatPlace } from "./place.ts";

/** Checks that every operationId is a name, that none occurs twice and that none would break the client. */
export function checkOperationIds(operations: readonly OperationPlace[]): void {
  const places = new Map<string, string>();
  for (const { operation } of operations) {
    const operationId = operation.value["operationId"];
    if (operationId === undefined) continue;
    const place = `${formatPlace(operation)}/operationId`;
    if (typeof operationId !== "string" || !/[\p{L}\p{N}]/u.test(operationId)) {
      throw invalidName(place, operationId);
    }
    const other = places.get(operationId);
    if (other !== undefined) throw duplicateName(place, operationId, other);
    if (isReservedName(methodName(operationId))) throw reservedName(place, operationId);
    places.set(operationId, place);
  }
}

function invalidName(place: string, operationId: unknown): CodegenError {
  return new CodegenError("invalid-description", {
    place,
    problem: `the operationId ${JSON.stringify(operationId)} names nothing`,
    remedy: "write a name with letters, or leave it out.",
  });
}

function duplicateName(place: string, operationId: string, other: string): CodegenError {
  return new CodegenError("duplicate-operation-id", {
    place,
    problem: `the operationId "${operationId}" is taken by ${other}`,
    remedy: "rename one of the two.",
  });
}

function reservedName(place: string, operationId: string): CodegenError {
  return new CodegenError("reserved-name", {
    place,
    problem: `the operationId "${operationId}" is reserved: a method of that name would break the client`,
    remedy: "choose another name, in the document or by an overlay.",
  });
}
