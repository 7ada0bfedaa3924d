import type { ReceivedCall } from "./read-call.ts";
import type { SandboxState } from "./sandbox-state.ts";

/** Requests on the largest page (`parameters.limit.maximum` of the description; a test compares). */
const maximumLimit = 10;

/** Takes a `limit` above the maximum for the maximum, where the sandbox behaves so, before the description refuses it. */
export function clampLimit(call: ReceivedCall, { options }: SandboxState): ReceivedCall {
  const { limit } = call.parameters;
  const isClamped =
    options.behaviour.limitAboveMaximum === "clamped" &&
    call.operationId === "listConnectionRequests" &&
    typeof limit === "string" &&
    /^\d+$/.test(limit) &&
    Number(limit) > maximumLimit;
  return isClamped ? { ...call, parameters: { ...call.parameters, limit: String(maximumLimit) } } : call;
}
