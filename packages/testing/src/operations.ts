import { operations as table } from "@connection-requests/client/operations";
import type { OperationEntry } from "@connection-requests/client/runtime";

/** What the sandbox has to know of an operation to serve it. */
export interface ServedOperation {
  readonly method: string;
  readonly path: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  readonly hasBody: boolean;
  /** Names of the properties of the body. */
  readonly bodyProperties: readonly string[];
}

/** An operation of the API. */
export type OperationId = keyof typeof table;

/** The operations of the effective description, by `operationId`. */
export const operations: Readonly<Record<OperationId, ServedOperation>> = serveOperations(table);

/** What the sandbox has to know of the operations of a description. */
export function serveOperations<Id extends string>(
  described: Readonly<Record<Id, OperationEntry>>,
): Readonly<Record<Id, ServedOperation>> {
  const served = Object.entries<OperationEntry>(described).map(
    ([name, { method, path, parameters = {}, body }]) => {
      const query = Object.entries(parameters).flatMap(([key, parameter]) =>
        parameter.in === "query" ? [parameter.name ?? key] : [],
      );
      const bodyProperties = body?.properties ?? [];
      return [name, { method, path, query, hasBody: body !== undefined, bodyProperties }];
    },
  );
  // The names are those of the description.
  return Object.fromEntries(served) as Record<Id, ServedOperation>;
}
