import type { ConnectionRequestCollection } from "@connection-requests/client";
import { nextPageUri } from "../addresses.ts";
import type { Outcome } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { ValidCall } from "./handler.ts";

/** Requests on a page when the call does not say (`parameters.limit.default` of the description; a test compares). */
const defaultLimit = 5;

/** `GET /common/connectionrequests`: looks at a page of the queue and takes nothing out. */
export function listConnectionRequests({ parameters }: ValidCall, { clock, store }: SandboxState): Outcome {
  const { status } = parameters;
  const limit = Number(parameters["limit"] ?? defaultLimit);
  const offset = parseOffset(parameters["offset"]);
  if (offset === undefined) {
    return { status: 400, reason: "#/parameters/offset: must be a position, as NextPage gives it." };
  }
  const { items, isLast } = store.peek({ offset, limit, status });
  for (const item of items) item.requestTokenReadAt = clock.now();
  const page: ConnectionRequestCollection = {
    Items: items.map(({ request }) => request),
    NextPage: isLast ? null : nextPageUri({ limit, offset: offset + limit, status }),
  };
  return { status: 200, data: page };
}

/** The description leaves offsets opaque; today they are positions, counted from 0. */
function parseOffset(offset: string = "0"): number | undefined {
  return /^\d{1,15}$/.test(offset) ? Number(offset) : undefined;
}
