import type { OperationId } from "../operations.ts";
import { createConnectionRequest } from "./create-connection-request.ts";
import { getConnectionRequest } from "./get-connection-request.ts";
import type { Handler } from "./handler.ts";
import { listConnectionRequests } from "./list-connection-requests.ts";
import { updateConnectionRequest } from "./update-connection-request.ts";

/** Who answers which operation. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  listConnectionRequests,
  createConnectionRequest,
  getConnectionRequest,
  updateConnectionRequest,
};
