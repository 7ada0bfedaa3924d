import type { ConnectionRequest } from "@connection-requests/client";
import { baseUrl } from "./addresses.ts";
import { createFetch } from "./create-fetch.ts";
import type { SandboxFetch } from "./create-fetch.ts";
import { createLateAnswers } from "./faults/late-answers.ts";
import { createSandboxFaults } from "./faults/sandbox-faults.ts";
import type { SandboxFaults } from "./faults/sandbox-faults.ts";
import { withFaults } from "./faults/with-faults.ts";
import { addToQueue, fillQueue } from "./fill-queue.ts";
import { createHandle } from "./handle-exchange.ts";
import { formatTimeline } from "./journal/format-timeline.ts";
import type { JournalEntry, JournalOperation } from "./journal/journal.ts";
import { describeLife } from "./life-cycle/describe-life.ts";
import type { ConnectionRequestLife } from "./life-cycle/describe-life.ts";
import { settleRequests } from "./life-cycle/settle-requests.ts";
import { apiScope } from "./oauth/access-tokens.ts";
import { createSandboxOauth } from "./oauth/sandbox-oauth.ts";
import type { SandboxOauth } from "./oauth/sandbox-oauth.ts";
import { resolveOptions } from "./options.ts";
import type { SandboxOptions } from "./options.ts";
import type { SandboxEmail } from "./outbox.ts";
import type { Handle } from "./plain-exchange.ts";
import { createSandboxState } from "./sandbox-state.ts";
import type { SandboxCredentials, SandboxState } from "./sandbox-state.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";
import type { SandboxSnapshot } from "./snapshot.ts";
import { documentOf } from "./store/request-document.ts";
import { summarizeSandbox } from "./summarize-sandbox.ts";
import type { SandboxSummary } from "./summarize-sandbox.ts";
import { createClock } from "./time/clock.ts";
import type { SandboxClock } from "./time/clock.ts";

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
  /** Time as the sandbox sees it. Virtual time stands still until it is moved. */
  readonly clock: SandboxClock;
  /** What a test can do to the OAuth2 server. */
  readonly oauth: SandboxOauth;
  /** What goes wrong when a test says so. */
  readonly faults: SandboxFaults;
  /** Gives a new access token with the scope `CONREQ`, good for one hour of the sandbox's time. */
  accessToken(): Promise<string>;
  /** What travellers were told, oldest first: the last 100 000 e-mails. A snapshot. */
  readonly emails: readonly SandboxEmail[];
  /** What waits, in queue order, as `GET` gives it. A snapshot; looking here is no reading. */
  readonly connectionRequests: readonly ConnectionRequest[];
  /**
   * Puts more into the queue, at its end: so many made-up requests, or these, each filled up with made-up values.
   *
   * @returns what arrived, in order
   * @throws {SandboxError} with code `config` if one of them is no connection request; none arrives then.
   */
  addConnectionRequests(
    requests: number | readonly Partial<ConnectionRequest>[],
  ): readonly ConnectionRequest[];
  /** What became of every request, in the order of arrival; of those that are done, at least the last 100 000. A snapshot. */
  readonly lives: readonly ConnectionRequestLife[];
  /** What became of the request with this ID; `undefined` if there was none. */
  life(id: string): ConnectionRequestLife | undefined;
  /** The last 10 000 HTTP exchanges, oldest first. A snapshot. */
  readonly requests: readonly JournalEntry[];
  /** Those of {@link requests} that were one operation, or called the token endpoint. */
  requestsTo(operation: JournalOperation): readonly JournalEntry[];
  /** What was called, in order; `undefined` stands for what the description does not know. */
  readonly calls: readonly JournalEntry["operationId"][];
  /**
   * The life of one request in lines of text, for people who look at a test that failed: what was read and reported, when
   * it came back, how each call was answered. Nothing personal and no secret.
   */
  timeline(id: string): string;
  /**
   * Starts anew: the queue of the beginning, the time of the beginning, the identifiers of the beginning. Timers that
   * were started on the clock are forgotten.
   */
  reset(): void;
  /** Everything that happened, as a plain value that survives JSON. */
  snapshot(): SandboxSnapshot;
  /**
   * Goes back, or forward, to a snapshot of a sandbox with the same options, time included.
   *
   * @throws {SandboxError} with code `config` if it is no such snapshot; nothing changes then.
   */
  restore(snapshot: SandboxSnapshot): void;
  /** What is printed instead of tokens and secrets. */
  toJSON(): SandboxSummary;
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
  const resolved = resolveOptions(options);
  const { faults, running, startAtMs } = resolved;
  const { clock, restart, noteActivity } = createClock({ startAtMs: startAtMs(), running });
  const begin = (): SandboxState => {
    const begun = createSandboxState(resolved, clock);
    fillQueue(begun);
    for (const fault of faults) begun.faults.add(fault);
    return begun;
  };
  let state = begin();
  /** The state at this moment: whatever is due has come back. */
  const look = (): SandboxState => {
    settleRequests(state);
    return state;
  };
  const lateAnswers = createLateAnswers(clock);
  const api = createHandle(() => state, noteActivity);
  const handle = withFaults(api, { readState: () => state, lateAnswers });
  return Object.freeze({
    fetch: createFetch(handle),
    handle,
    baseUrl,
    clock,
    get credentials() {
      return state.credentials;
    },
    oauth: createSandboxOauth(() => state),
    faults: createSandboxFaults(() => state),
    accessToken: async () => state.accessTokens.issue({ scope: apiScope }),
    get emails() {
      return state.outbox.emails();
    },
    get connectionRequests() {
      return look().store.queue.values().map(documentOf);
    },
    addConnectionRequests: (requests: number | readonly Partial<ConnectionRequest>[]) =>
      addToQueue(requests, look()).map(documentOf),
    get lives() {
      return Array.from(look().store.index.values(), describeLife);
    },
    life(id: string) {
      const stored = look().store.index.find(id);
      return stored && describeLife(stored);
    },
    get requests() {
      return state.journal.entries();
    },
    requestsTo: (operation: JournalOperation) =>
      state.journal.entries().filter(({ operationId }) => operationId === operation),
    get calls() {
      return state.journal.entries().map(({ operationId }) => operationId);
    },
    timeline: (id: string) => formatTimeline(id, look()),
    reset() {
      lateAnswers.cut();
      restart(startAtMs());
      state = begin();
    },
    snapshot: () => writeSnapshot(look()),
    restore(snapshot: SandboxSnapshot) {
      const restored = readSnapshot(snapshot, resolved, clock);
      lateAnswers.cut();
      restart(snapshot.nowMs);
      state = restored;
    },
    toJSON: () => summarizeSandbox(look()),
    [Symbol.for("nodejs.util.inspect.custom")]: () => summarizeSandbox(look()),
  });
}
