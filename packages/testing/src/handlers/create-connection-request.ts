import type { CreatedConnectionRequest } from "@connection-requests/client";
import { formatZonelessTime } from "../clock.ts";
import { buildConnectionRequest } from "../fixtures/build-connection-request.ts";
import { buildUserEmailAddresses } from "../fixtures/build-user-email-addresses.ts";
import type { Outcome } from "../sandbox-answer.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { ValidCall } from "./handler.ts";

/** `POST /common/connectionrequests`: puts a made-up traveller with this login ID at the end of the queue. */
export function createConnectionRequest({ parameters }: ValidCall, state: SandboxState): Outcome {
  const { clock, options, store } = state;
  const user = parameters["user"] ?? "";
  if (user.trim() === "") return { status: 400, reason: "#/parameters/user: must be a login ID." };
  if (store.findByLogin(user)) {
    return { status: 409, reason: "A connection request of this user already waits." };
  }
  const index = store.countAdded();
  const details = {
    emailAddresses: buildUserEmailAddresses({ email1: user }),
    lastModified: formatZonelessTime(clock.now()),
  };
  // A seed of its own: the queue may have been filled by hand with what the fixtures give for the other one.
  const request = buildConnectionRequest(details, index, -1 - options.seed);
  store.add(request, clock.now());
  const created: CreatedConnectionRequest = { ID: request.ID, URI: request.URI };
  return { status: 200, data: created };
}
