import type { Outcome } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { ValidCall } from "./handler.ts";

/** `GET /common/connectionrequests/{id}`: looks at one request that waits. */
export function getConnectionRequest({ parameters }: ValidCall, { clock, store }: SandboxState): Outcome {
  const waiting = store.find(parameters["id"] ?? "");
  if (!waiting) return { status: 404, reason: "No such connection request waits." };
  waiting.requestTokenReadAt = clock.now();
  return { status: 200, data: waiting.request };
}
