import type { ConnectionRequestUpdate } from "@connection-requests/client";
import type { Outcome } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { ValidCall } from "./handler.ts";

/** `PUT /common/connectionrequests/{id}`: takes a request out of the queue and tells the traveller. */
export function updateConnectionRequest({ parameters, body }: ValidCall, state: SandboxState): Outcome {
  const { clock, outbox, store } = state;
  const waiting = store.find(parameters["id"] ?? "");
  if (!waiting) return { status: 404, reason: "No such connection request waits." };
  // The description was checked before: the body is what it says.
  const { status } = body as ConnectionRequestUpdate;
  store.remove(waiting);
  outbox.notify(waiting.request, status, clock.now());
  return { status: 204 };
}
