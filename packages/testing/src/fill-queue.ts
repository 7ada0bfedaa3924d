import { validators } from "@connection-requests/client/validators";
import type { ConnectionRequest } from "@connection-requests/client";
import { formatZonelessTime } from "./clock.ts";
import { SandboxError } from "./errors.ts";
import { buildConnectionRequest } from "./fixtures/build-connection-request.ts";
import type { SandboxState } from "./sandbox-state.ts";
import { findBreach } from "./validate-exchange.ts";

/** Puts what the options ask for into the queue of a new sandbox. */
export function fillQueue({ options, clock, store }: SandboxState): void {
  const { connectionRequests, seed } = options;
  const isGiven = typeof connectionRequests === "object";
  const count = isGiven ? connectionRequests.length : connectionRequests;
  const lastModified = formatZonelessTime(clock.now());
  for (let index = 0; index < count; index += 1) {
    const given = isGiven ? connectionRequests[index] : undefined;
    const request = buildConnectionRequest({ lastModified, ...given }, index, seed);
    if (given) {
      demand(findProblem(request), index);
      demand(store.find(request.ID) && "/ID: is taken by another one", index);
    }
    store.add(request, clock.now());
  }
}

/** Where a given request breaks the description: an answer with it would be a lie. */
function findProblem(request: ConnectionRequest): string | undefined {
  const violation = findBreach(validators["getConnectionRequest"]?.responses["200"]?.(request) ?? []);
  return violation && `${violation.instancePath}: ${violation.message}`;
}

function demand(problem: string | undefined, index: number): void {
  if (problem)
    throw new SandboxError("config", `connectionRequests[${index}] is no connection request: ${problem}.`);
}
