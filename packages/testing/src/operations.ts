import { operations as table } from "@connection-requests/client/operations";
import type { OperationTable } from "@connection-requests/client/runtime";

/** What the sandbox has to know of an operation to serve it. */
export interface ServedOperation {
  readonly method: string;
  readonly path: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  readonly hasBody: boolean;
}

/** An operation of the API. */
export type OperationId = keyof typeof table;

/** The operations of the effective description, by `operationId`. */
export const operations = serveAll(table) as Readonly<Record<OperationId, ServedOperation>>;

function serveAll(described: OperationTable): Readonly<Record<string, ServedOperation>> {
  const served = Object.entries(described).map(([name, { method, path, parameters = {}, body }]) => {
    const query = Object.entries(parameters).flatMap(([key, parameter]) =>
      parameter.in === "query" ? [parameter.name ?? key] : [],
    );
    return [name, { method, path, query, hasBody: body !== undefined }];
  });
  return Object.fromEntries(served);
}
