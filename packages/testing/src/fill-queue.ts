import { validators } from "@connection-requests/client/validators";
import { isConnectionRequestsError } from "@connection-requests/client";
import type { ConnectionRequest } from "@connection-requests/client";
import { encodeXml } from "@connection-requests/client/xml";
import { formatZonelessTime } from "./time/format-time.ts";
import { SandboxError } from "./errors.ts";
import { buildConnectionRequest } from "./generated/fixtures/builders.ts";
import type { SandboxState } from "./sandbox-state.ts";
import type { StoredRequest } from "./store/stored-request.ts";
import { findBreach } from "./validate-exchange.ts";

/** So many made-up requests, or these, each filled up with made-up values. */
export type QueueFilling = number | readonly Partial<ConnectionRequest>[];

/** Puts what the options ask for into the queue of a new sandbox. */
export function fillQueue(state: SandboxState): void {
  const { connectionRequests, seed } = state.options;
  arriveAll(connectionRequests, seed, state);
}

/**
 * Puts more into the queue, at its end.
 *
 * @throws {SandboxError} with code `config` if one of them is no connection request; none arrives then.
 */
export function addToQueue(filling: QueueFilling, state: SandboxState): StoredRequest[] {
  if (!Array.isArray(filling) && !(Number.isSafeInteger(filling) && Number(filling) >= 0)) {
    const forms = "a whole number of 0 or more, or a list of connection requests";
    throw new SandboxError("config", `addConnectionRequests: give ${forms}.`);
  }
  // A seed of its own: the queue may have been filled by hand with what the fixtures give for the other one.
  return arriveAll(filling, -1 - state.options.seed, state);
}

function arriveAll(filling: QueueFilling, seed: number, state: SandboxState): StoredRequest[] {
  const { clock, store } = state;
  const arrivedAt = clock.now();
  const isCount = typeof filling === "number";
  if (!isCount) checkAll(filling, seed, state);
  const length = isCount ? filling : filling.length;
  return Array.from({ length }, (_, index) =>
    store.arrive({ given: isCount ? undefined : filling[index], seed, arrivedAt }),
  );
}

function checkAll(filling: readonly unknown[], seed: number, { clock, store }: SandboxState): void {
  const lastModified = formatZonelessTime(clock.now());
  const arrived = store.countArrived();
  const ids = new Set<string>();
  for (const [index, given] of filling.entries()) {
    const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
    demand(!isObject && "it must be an object", index);
    // It stands in links, which have to be written before anything else can be checked.
    const { ID } = given as Partial<ConnectionRequest>;
    demand(/^$|\p{Surrogate}/u.test(ID ?? "-") && "/ID: must be a text that a URI can hold", index);
    const request = buildConnectionRequest({ lastModified, ...(given as object) }, arrived + index, seed);
    demand(findProblem(request) ?? findXmlProblem(request), index);
    demand((ids.has(request.ID) || store.index.find(request.ID)) && "/ID: is taken by another one", index);
    ids.add(request.ID);
  }
}

/** Where a given request breaks the description: an answer with it would be a lie. */
function findProblem(request: ConnectionRequest): string | undefined {
  const violation = findBreach(validators["getConnectionRequest"]?.responses["200"]?.(request) ?? []);
  return violation && `${violation.instancePath}: ${violation.message}`;
}

/** What the API sends has to travel as XML as well: no unknown properties, no characters that XML cannot carry. */
function findXmlProblem(request: ConnectionRequest): string | undefined {
  try {
    encodeXml("ConnectionRequest", request);
    return undefined;
  } catch (failure) {
    if (!isConnectionRequestsError(failure)) throw failure;
    return failure.message.replace(/\.$/, "");
  }
}

function demand(problem: string | false | undefined, index: number): void {
  if (problem)
    throw new SandboxError("config", `connectionRequests[${index}] is no connection request: ${problem}.`);
}
