import { clientCredentials, createClient } from "@connection-requests/client";
import type { ConnectionRequest } from "@connection-requests/client";
import { createSandbox, oauthRefusals, SandboxError } from "@connection-requests/testing";
import type {
  ConnectionRequestLife,
  Duration,
  FaultKind,
  Handle,
  JournalEntry,
  JournalOperation,
  OauthRefusalCode,
  OperationId,
  PlainRequest,
  PlainResponse,
  ProfileName,
  RequestState,
  Sandbox,
  SandboxAnswer,
  SandboxBehaviour,
  SandboxClock,
  SandboxCredentials,
  SandboxEmail,
  SandboxErrorCode,
  SandboxFetch,
  SandboxOauth,
  SandboxOptions,
  SandboxSnapshot,
  SandboxSummary,
} from "@connection-requests/testing";
import { describeBreakage, everyFault, useFaults } from "./faults.ts";
import { unreachable } from "./uses.ts";
import type { Uses } from "./uses.ts";

/** Every choice, so that a new one is used here too. */
const behaviour: Required<SandboxBehaviour> = {
  counters: "shared",
  capCounts: "reports",
  returnPosition: "front",
  updateOfUnavailable: "ignored",
  limitAboveMaximum: "clamped",
  reading: "lease-12-hours",
  createdBody: "xml",
  offsets: "cursor",
  statusFilter: "every-state",
  requestTokenOnRead: "replaced",
  requestTokenExchanges: "once",
  requestTokenLifetimeMinutes: 15,
};

/** Every option, so that a new one is used here too. */
export const everyOption: Required<SandboxOptions> = {
  connectionRequests: [{ lastName: "Sample", loyaltyNumber: null }, {}],
  authorization: true,
  scope: "CONREQ",
  dataCentre: "https://eu2.api.concursolutions.com",
  profile: "effective" satisfies ProfileName,
  seed: 7,
  startAt: "2026-02-01T00:00:00Z",
  time: "virtual",
  behaviour,
  alterAnswer: (answer: SandboxAnswer, { operationId }) =>
    operationId === ("getConnectionRequest" satisfies OperationId)
      ? { status: 503, headers: { ...answer.headers, "retry-after": "1" }, data: answer.data }
      : answer,
  faults: everyFault,
  onExchange: (entry: JournalEntry) => void describeEntry(entry),
};

const duration: Required<Duration> = { days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 };

/** Looks at each part of a sandbox. */
export function useSandbox(sandbox: Sandbox): Uses<Sandbox> {
  const clock: SandboxClock = sandbox.clock;
  return {
    fetch: async () => {
      const own: SandboxFetch = sandbox.fetch;
      const platform: typeof fetch = own;
      const response: Response = await own(new Request(sandbox.baseUrl), { method: "HEAD" });
      return [await own(new URL(sandbox.baseUrl)), await platform(sandbox.baseUrl), response.ok];
    },
    handle: async () => {
      const handle: Handle = sandbox.handle;
      const request: PlainRequest = { method: "GET", url: "/", headers: { accept: ["text/html", "*/*"] } };
      const { status, headers, body, broken }: PlainResponse = await handle({ ...request, body: undefined });
      if (broken) return describeBreakage(broken);
      return [status, headers["content-type"], body?.length];
    },
    baseUrl: () => sandbox.baseUrl.length,
    credentials: () => {
      const { clientId, clientSecret }: SandboxCredentials = sandbox.credentials;
      const auth = clientCredentials({ clientId, clientSecret });
      return createClient({ auth, fetch: sandbox.fetch, clock, baseUrl: sandbox.baseUrl });
    },
    clock: (): Uses<SandboxClock> => ({
      now: () => clock.now().toFixed(),
      elapsed: () => clock.elapsed().toFixed(),
      startTimer: () => clock.startTimer(() => undefined, 10)(),
      advance: () => clock.advance(duration),
      set: () => [clock.set(new Date(0)), clock.set("2026-02-01T00:00:00Z"), clock.set(0)],
    }),
    faults: () => useFaults(sandbox.faults),
    oauth: () => {
      const oauth: SandboxOauth = sandbox.oauth;
      const code: OauthRefusalCode = 16;
      oauth.refuseNext(code, 2);
      oauth.revoke("user");
      return oauthRefusals[code].map((text: string) => text.length);
    },
    accessToken: async () => (await sandbox.accessToken()).length,
    emails: () =>
      sandbox.emails.map(({ to, connectionRequestId, status, sentAt }: SandboxEmail) =>
        [to, connectionRequestId, status, sentAt].join(),
      ),
    connectionRequests: () => sandbox.connectionRequests.map(({ ID }: ConnectionRequest) => ID),
    addConnectionRequests: () => [
      sandbox.addConnectionRequests(2),
      sandbox.addConnectionRequests([{ ID: "9" }]),
    ],
    requests: () => sandbox.requests.map(describeEntry),
    requestsTo: () => sandbox.requestsTo("token" satisfies JournalOperation).map(describeEntry),
    calls: () => sandbox.calls.map((operation: JournalOperation | undefined) => operation ?? "unknown"),
    lives: () => sandbox.lives.map(describeLife),
    life: () => [sandbox.life("1")].map((life) => life && describeLife(life)),
    timeline: () => sandbox.timeline("1").split("\n"),
    reset: () => sandbox.reset(),
    snapshot: () => {
      const { format, seed, nowMs, state }: SandboxSnapshot = sandbox.snapshot();
      return [format, seed.toFixed(), nowMs.toFixed(), Object.keys(state)];
    },
    restore: () => sandbox.restore(sandbox.snapshot()),
    toJSON: () => {
      const { now, nextDueAt, emails, requests, ...states }: SandboxSummary = sandbox.toJSON();
      const counts: Readonly<Record<RequestState, number>> = states;
      return [now, nextDueAt ?? "never", emails.toFixed(), requests.toFixed(), counts.waiting];
    },
  };
}

function describeEntry(entry: JournalEntry): string {
  const { operationId, method, path, parameters, status, correlationId, at } = entry;
  const { reported, connectionRequestIds, fault } = entry;
  const texts = [
    fault satisfies FaultKind | undefined,
    operationId,
    method,
    path,
    parameters["limit"],
    reported,
    correlationId,
    at,
  ];
  return [...texts, ...connectionRequestIds, status.toFixed()].join();
}

function describeLife(life: ConnectionRequestLife): string {
  const { id, state, reports, lapses, reads, arrivedAt, dueAt } = life;
  return [id, state, reports.CREU1 + lapses + reads, arrivedAt, dueAt ?? "never"].join();
}

/** Knows every code. */
export function describeSandboxError(error: unknown): string {
  if (!(error instanceof SandboxError)) throw error;
  const code: SandboxErrorCode = error.code;
  switch (code) {
    case "config":
    case "answer":
    case "serve":
      return error.message;
    default:
      return unreachable(code);
  }
}

/** No option is needed. */
export const sandboxes: readonly Sandbox[] = [createSandbox(), createSandbox(everyOption)];
