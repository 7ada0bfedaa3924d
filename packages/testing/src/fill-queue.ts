import { validators } from "@connection-requests/client/validators";
import type { ConnectionRequest } from "@connection-requests/client";
import { formatZonelessTime } from "./time/format-time.ts";
import { SandboxError } from "./errors.ts";
import { buildConnectionRequest } from "./fixtures/build-connection-request.ts";
import type { SandboxState } from "./sandbox-state.ts";
import { findBreach } from "./validate-exchange.ts";

/** Puts what the options ask for into the queue of a new sandbox. */
export function fillQueue({ options, clock, store }: SandboxState): void {
  const { connectionRequests, seed } = options;
  const arrivedAt = clock.now();
  if (typeof connectionRequests === "number") {
    for (let count = 0; count < connectionRequests; count += 1) {
      store.arrive({ given: undefined, seed, arrivedAt });
    }
    return;
  }
  const lastModified = formatZonelessTime(arrivedAt);
  for (const [index, given] of connectionRequests.entries()) {
    const request = buildConnectionRequest({ lastModified, ...given }, index, seed);
    demand(findProblem(request), index);
    demand(store.index.find(request.ID) && "/ID: is taken by another one", index);
    store.arrive({ given, seed, arrivedAt });
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
