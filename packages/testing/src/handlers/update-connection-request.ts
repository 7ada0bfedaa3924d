import { updateStatusValues } from "@connection-requests/client";
import type { UpdateStatus } from "@connection-requests/client";
import { reportRequest } from "../life-cycle/report-request.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { isAvailable } from "../store/stored-request.ts";
import type { HandledCall, ValidCall } from "./handler.ts";

/** `PUT /common/connectionrequests/{id}`: takes a request out of the queue and tells the traveller. */
export function updateConnectionRequest(
  { parameters, body }: ValidCall,
  state: SandboxState,
): HandledCall | Refusal {
  const id = parameters["id"] ?? "";
  const stored = state.store.index.find(id);
  const updated = { answer: { status: 204 }, connectionRequestIds: [id] };
  if (stored && isAvailable(stored)) {
    const status = readReport(body);
    if (status) reportRequest(stored, status, state);
    return updated;
  }
  const { updateOfUnavailable } = state.options.behaviour;
  if (!stored || updateOfUnavailable === "not-found") {
    return { status: 404, reason: "No such connection request waits." };
  }
  if (updateOfUnavailable === "ignored") return updated;
  return { status: 400, reason: "The connection request was reported on before and does not wait." };
}

/** What an update reports; nothing where the published description allows an update that reports nothing. */
export function readReport(body: unknown): UpdateStatus | undefined {
  // The description was checked before: the body is an object.
  const { status } = body as { readonly status?: unknown };
  return updateStatusValues.find(({ value }) => value === status)?.value;
}
