import { listOperations as listPlaces } from "../../../../packages/codegen/src/read/list-operations.ts";
import type { OperationPlace } from "../../../../packages/codegen/src/read/list-operations.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";

/** An operation, and what tells it from others on the wire. */
export interface OperationAt extends OperationPlace {
  readonly root: Place;
  /** `GET /common/connectionrequests/{id}`. */
  readonly label: string;
}

/**
 * Lists the operations of a description by what travels: method and path. The names inside the braces of a path do not
 * travel, so they do not count.
 */
export function listOperations(root: Place): Map<string, OperationAt> {
  return new Map(
    listPlaces(root).map((operation) => {
      const label = `${operation.method.toUpperCase()} ${operation.path}`;
      return [label.replaceAll(/\{[^{}]*\}/g, "{}"), { ...operation, root, label }] as const;
    }),
  );
}
