import type { ConnectionRequestsClient, ConnectionRequestsPaths } from "@connection-requests/client";
import { defaultBaseUrl, operations } from "@connection-requests/client/operations";
import { createRuntimeClient } from "@connection-requests/client/runtime";
import type { OperationTable } from "@connection-requests/client/runtime";

/** The table is one that a client can be made of, and names every method. */
export const table: OperationTable = operations;

/** What a program can read off it, with the exact values in the types. */
export const methods: Readonly<Record<keyof ConnectionRequestsClient, string>> = {
  listConnectionRequests: `${operations.listConnectionRequests.method} ${operations.listConnectionRequests.path}`,
  createConnectionRequest: operations.createConnectionRequest.replay satisfies "unsent-only",
  getConnectionRequest: operations.getConnectionRequest.parameters.id.in satisfies "path",
  updateConnectionRequest: operations.updateConnectionRequest.body.mediaType satisfies "application/json",
};

/** The same client, made by hand. */
export const client: ConnectionRequestsClient = createRuntimeClient<
  ConnectionRequestsClient,
  ConnectionRequestsPaths
>({
  operations,
  defaultBaseUrl,
});
