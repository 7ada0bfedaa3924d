import { CodegenError } from "../errors.ts";
import type { Operation } from "../operation.ts";
import type { OperationPlace } from "./list-operations.ts";
import { formatPlace } from "./place.ts";

/** Checks that every `removedBy` of a pagination names an operation and one of its parameters. */
export function checkRemovals(operations: readonly Operation[], places: readonly OperationPlace[]): void {
  operations.forEach(({ pagination }, index) => {
    const removedBy = pagination?.removedBy;
    const place = places[index]?.operation;
    if (!removedBy || !place) return;
    const remover = operations.find(({ operationId }) => operationId === removedBy.operationId);
    if (remover?.parameters.some(({ key }) => key === removedBy.parameter)) return;
    throw new CodegenError("invalid-description", {
      place: `${formatPlace(place)}/x-pagination/removedBy`,
      problem: remover
        ? `${removedBy.operationId} has no parameter "${removedBy.parameter}"`
        : `there is no operation "${removedBy.operationId}"`,
      remedy: "write the operationId and the parameter as the document has them.",
    });
  });
}
