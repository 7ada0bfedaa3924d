import type { ConnectionRequestCollection } from "@connection-requests/client";
import { nextPageUri } from "../addresses.ts";
import { doesReadingLease, leaseRequest } from "../life-cycle/lease-request.ts";
import { giveRequestToken } from "../life-cycle/request-tokens.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { documentOf } from "../store/request-document.ts";
import { isAvailable } from "../store/stored-request.ts";
import { selectRequests } from "../store/select-requests.ts";
import type { HandledCall, ValidCall } from "./handler.ts";
import { parseOffset } from "./parse-offset.ts";

/** Requests on a page when the call does not say (`parameters.limit.default` of the description; a test compares). */
const defaultLimit = 5;

/** `GET /common/connectionrequests`: looks at a page of the queue; takes it out only where reading leases. */
export function listConnectionRequests(
  { parameters }: ValidCall,
  state: SandboxState,
): HandledCall | Refusal {
  const { status } = parameters;
  const limit = Number(parameters["limit"] ?? defaultLimit);
  const selected = selectRequests(status, state);
  const position = parseOffset(parameters["offset"], selected, state);
  if (position === undefined) {
    return { status: 400, reason: "#/parameters/offset: must be what NextPage gives." };
  }
  // Other states can be asked for as well; of those, nothing is taken out.
  const isLease = doesReadingLease(state) && selected.slice(0, 1)[0]?.state === "waiting";
  const start = isLease ? 0 : position;
  const items = selected.slice(start, limit);
  const isLast = start + limit >= selected.size();
  for (const stored of items) {
    if (isAvailable(stored)) giveRequestToken(stored, state);
    if (isLease && stored.state === "waiting") leaseRequest(stored, state);
  }
  const documents = items.map(documentOf);
  const connectionRequestIds = documents.map(({ ID }) => ID);
  const isCursor = state.options.behaviour.offsets === "cursor";
  const offset = isCursor ? connectionRequestIds.at(-1) : String(position + limit);
  const page: ConnectionRequestCollection = {
    Items: documents,
    NextPage: isLast || offset === undefined ? null : nextPageUri({ limit, offset, status }),
  };
  return { answer: { status: 200, data: page }, connectionRequestIds };
}
