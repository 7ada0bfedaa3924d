import type { CreatedConnectionRequest } from "@connection-requests/client";
import { buildUserEmailAddresses } from "../generated/fixtures/builders.ts";
import type { Refusal } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import { documentOf } from "../store/request-document.ts";
import type { HandledCall, ValidCall } from "./handler.ts";

/** `POST /common/connectionrequests`: puts a made-up traveller with this login ID at the end of the queue. */
export function createConnectionRequest(
  { parameters }: ValidCall,
  state: SandboxState,
): HandledCall | Refusal {
  const { clock, options, store } = state;
  const user = parameters["user"] ?? "";
  if (user.trim() === "" || hasForbiddenCharacter(user)) {
    return { status: 400, reason: "#/parameters/user: must be a login ID." };
  }
  if (store.index.findByLogin(user)) {
    return { status: 409, reason: "A connection request of this user waits already, or will come back." };
  }
  const stored = store.arrive({
    given: { emailAddresses: buildUserEmailAddresses({ email1: user }) },
    // A seed of its own: the queue may have been filled by hand with what the fixtures give for the other one.
    seed: -1 - options.seed,
    arrivedAt: clock.now(),
  });
  const { ID, URI } = documentOf(stored);
  const created: CreatedConnectionRequest = { ID, URI };
  return { answer: { status: 200, data: created }, connectionRequestIds: [ID] };
}

/** Whether a text could not be given back in XML 1.0 (§2.2): control characters, two that are none, lone surrogates. */
function hasForbiddenCharacter(text: string): boolean {
  return /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/u.test(text);
}
