import type { ConnectionRequest } from "@connection-requests/client";
import { baseUrl } from "./addresses.ts";
import type { SandboxClock } from "./clock.ts";
import { createFetch } from "./create-fetch.ts";
import type { SandboxFetch } from "./create-fetch.ts";
import { fillQueue } from "./fill-queue.ts";
import { createHandle } from "./handle-exchange.ts";
import type { JournalEntry } from "./journal.ts";
import { apiScope } from "./oauth/access-tokens.ts";
import { resolveOptions } from "./options.ts";
import type { SandboxOptions } from "./options.ts";
import type { SandboxEmail } from "./outbox.ts";
import type { Handle } from "./plain-exchange.ts";
import { createSandboxState } from "./sandbox-state.ts";
import type { SandboxCredentials } from "./sandbox-state.ts";

/** The Connection Requests API in memory. Sandboxes share nothing; the same calls give the same bytes. */
export interface Sandbox {
  /**
   * The API as a `fetch` function: pass it to `createClient`, or call it. Answers on any host, without a network.
   *
   * @throws {SandboxError} with code `answer` if an answer would break the effective description.
   */
  readonly fetch: SandboxFetch;
  /** The API on plain values, for HTTP servers and mocking tools; `fetch` and `serve` stand on it. */
  readonly handle: Handle;
  /** Where the description says that the API lives, without a slash at the end. */
  readonly baseUrl: string;
  /** What the token endpoint accepts. */
  readonly credentials: SandboxCredentials;
  /** Virtual time. It stands still until it is advanced. */
  readonly clock: SandboxClock;
  /** Gives a new access token with the scope `CONREQ`, good for one hour of virtual time. */
  accessToken(): Promise<string>;
  /** What travellers were told, oldest first. A snapshot. */
  readonly emails: readonly SandboxEmail[];
  /** What waits, in queue order. A snapshot. */
  readonly connectionRequests: readonly ConnectionRequest[];
  /** The last 10 000 HTTP exchanges, oldest first. A snapshot. */
  readonly requests: readonly JournalEntry[];
}

/**
 * Creates a sandbox.
 *
 * @throws {SandboxError} with code `config` if an option makes no sense; the message names the option.
 * @example
 * const sandbox = createSandbox({ connectionRequests: 35 });
 * const client = createClient({ auth: clientCredentials(sandbox.credentials), fetch: sandbox.fetch });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const state = createSandboxState(resolveOptions(options));
  fillQueue(state);
  const handle = createHandle(state);
  return Object.freeze({
    fetch: createFetch(handle),
    handle,
    baseUrl,
    credentials: state.credentials,
    clock: state.clock,
    accessToken: async () => state.accessTokens.issue(apiScope),
    get emails() {
      return state.outbox.emails();
    },
    get connectionRequests() {
      return state.store.values().map(({ request }) => request);
    },
    get requests() {
      return state.journal.entries();
    },
  });
}
