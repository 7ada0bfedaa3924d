import { childPlace, childPlaces } from "./place.ts";
import type { Place } from "./place.ts";

const methods: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
]);

/** An operation as it stands in the document. */
export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly pathItem: Place;
  readonly operation: Place;
}

/** Lists the operations of a description in document order. */
export function listOperations(root: Place): OperationPlace[] {
  return childPlaces(childPlace(root, "paths")).flatMap(([path, pathItem]) =>
    childPlaces(pathItem)
      .filter(([key]) => path.startsWith("/") && methods.has(key))
      .map(([method, operation]) => ({ method, path, pathItem, operation })),
  );
}
