import { giveRequestToken } from "../life-cycle/request-tokens.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { documentOf } from "../store/request-document.ts";
import { isAvailable } from "../store/stored-request.ts";
import type { HandledCall, ValidCall } from "./handler.ts";

/** `GET /common/connectionrequests/{id}`: looks at one request that waits. */
export function getConnectionRequest({ parameters }: ValidCall, state: SandboxState): HandledCall | Refusal {
  const stored = state.store.index.find(parameters["id"] ?? "");
  if (!stored || !isAvailable(stored)) return { status: 404, reason: "No such connection request waits." };
  giveRequestToken(stored, state);
  const data = documentOf(stored);
  return { answer: { status: 200, data }, connectionRequestIds: [data.ID] };
}
