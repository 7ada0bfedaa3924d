import type { ConnectionRequest } from "@connection-requests/client";
import { resolveBehaviour } from "./behaviour.ts";
import type { ResolvedBehaviour, SandboxBehaviour } from "./behaviour.ts";
import { SandboxError } from "./errors.ts";
import type { Fault, FaultScript } from "./faults/fault.ts";
import { parseFault } from "./faults/parse-fault.ts";
import { defaultSeed, defaultStartAt } from "./fixtures/fixture-defaults.ts";
import type { JournalEntry } from "./journal/journal.ts";
import { rejectUnknownNames } from "./reject-unknown-names.ts";
import type { ProfileName } from "./profiles/profile.ts";
import { profiles } from "./profiles/profiles.ts";
import type { SandboxAnswer } from "./sandbox-answer.ts";
import { parseTime } from "./time/parse-time.ts";

/** Options of {@link createSandbox}. They are read once; changing the object later has no effect. */
export interface SandboxOptions {
  /**
   * What waits in the queue at the start: so many made-up requests, or these, each filled up with made-up values.
   * @default 0
   */
  readonly connectionRequests?: number | readonly Partial<ConnectionRequest>[];
  /**
   * Which description the sandbox keeps to: the effective one, which is what travels; or the published reference page to
   * the letter, with a single object as `Items` and 200 for updates. The life of a request is the same.
   * @default "effective"
   */
  readonly profile?: ProfileName;
  /**
   * Whether calls need a bearer token with the scope `CONREQ`, as the real API demands.
   * @default true, and false in the published profile: the page says that no call needs one
   */
  readonly authorization?: boolean;
  /**
   * Scopes of the application, separated by spaces; without `CONREQ` it may not call the API.
   * @default "CONREQ"
   */
  readonly scope?: string;
  /**
   * Origin of the data centre where travellers live, such as `https://eu2.api.concursolutions.com`: tokens name it as
   * their geolocation, and whoever asks another host of SAP Concur for a traveller's tokens is sent there by code 16.
   * @default none: every host answers, and tokens name the published one
   */
  readonly dataCentre?: string;
  /**
   * Another seed gives other identifiers and tokens; a whole number.
   * @default 1
   */
  readonly seed?: number;
  /**
   * Whether time stands still until a test moves it, or runs by itself. Requests come back when somebody looks, so
   * neither keeps a process alive.
   * @default "virtual"
   */
  readonly time?: "virtual" | "real";
  /**
   * Where time starts, as an ISO 8601 date-time with a zone.
   * @default "2026-01-05T09:00:00Z", and the present where time is real
   */
  readonly startAt?: string;
  /** How the sandbox behaves where the documentation leaves it open. */
  readonly behaviour?: SandboxBehaviour;
  /**
   * Changes an answer of the API before it is sent, for what a test needs and the sandbox does not do by itself.
   * The result is held to the effective description like any other answer: one that breaks it is thrown as a
   * {@link SandboxError} with code `answer`, so a test cannot rest on something the API never sends.
   */
  readonly alterAnswer?: (answer: SandboxAnswer, call: { readonly operationId: string }) => SandboxAnswer;
  /**
   * What goes wrong from the beginning; `sandbox.faults` adds more.
   * @default nothing
   */
  readonly faults?: readonly (Fault | FaultScript)[];
  /**
   * Is told of each exchange when it enters the journal, such as to print it. What it throws, the call throws.
   * @default nobody is told
   */
  readonly onExchange?: (entry: JournalEntry) => void;
}

/** {@link SandboxOptions} with every default filled in, frozen. */
export interface ResolvedSandboxOptions extends Readonly<
  Required<Omit<SandboxOptions, "behaviour" | "dataCentre" | "onExchange" | "startAt" | "time">>
> {
  readonly dataCentre: string | undefined;
  readonly onExchange: SandboxOptions["onExchange"] | undefined;
  readonly behaviour: ResolvedBehaviour;
  /** Milliseconds since the epoch. */
  readonly startAtMs: () => number;
  /** Milliseconds that run by themselves; `undefined` where time is virtual. */
  readonly running: (() => number) | undefined;
}

const optionNames: readonly (keyof SandboxOptions)[] = [
  "connectionRequests",
  "profile",
  "authorization",
  "scope",
  "dataCentre",
  "seed",
  "time",
  "startAt",
  "behaviour",
  "alterAnswer",
  "faults",
  "onExchange",
];

/** Checks the caller's options and fills in the defaults. */
export function resolveOptions(options: SandboxOptions): ResolvedSandboxOptions {
  rejectUnknownNames("sandbox option", options, optionNames);
  const { connectionRequests = 0, profile = "effective", seed = defaultSeed } = options;
  demand(Object.hasOwn(profiles, profile), `profile must be one of: ${Object.keys(profiles).join(", ")}.`);
  const { authorization = profiles[profile].authorization } = options;
  const { behaviour = {}, alterAnswer = (answer) => answer, scope = "CONREQ", dataCentre } = options;
  const { faults = [], onExchange } = options;
  demand(Array.isArray(faults), "faults must be a list of faults.");
  demand(
    Array.isArray(connectionRequests) || isCount(connectionRequests),
    "connectionRequests must be a whole number of 0 or more, or a list of connection requests.",
  );
  demand(typeof authorization === "boolean", "authorization must be true or false.");
  demand(
    typeof scope === "string" && /^\S+( \S+)*$/.test(scope),
    "scope must be scopes separated by single spaces.",
  );
  demand(
    dataCentre === undefined || /^https:\/\/[a-z\d.-]+\.concursolutions\.com$/.test(dataCentre),
    "dataCentre must be the origin of a host of SAP Concur, such as https://eu2.api.concursolutions.com.",
  );
  demand(Number.isSafeInteger(seed), "seed must be a whole number.");
  demand(typeof alterAnswer === "function", "alterAnswer must be a function (answer, call) => answer.");
  demand(
    onExchange === undefined || typeof onExchange === "function",
    "onExchange must be a function (entry) => {}.",
  );
  return Object.freeze({
    connectionRequests: Array.isArray(connectionRequests)
      ? Object.freeze([...connectionRequests])
      : connectionRequests,
    profile,
    authorization,
    scope,
    dataCentre,
    seed,
    ...resolveTime(options),
    behaviour: resolveBehaviour(behaviour),
    alterAnswer,
    faults: faults.map(parseFault),
    onExchange,
  });
}

function resolveTime({
  time = "virtual",
  startAt,
}: SandboxOptions): Pick<ResolvedSandboxOptions, "running" | "startAtMs"> {
  demand(time === "virtual" || time === "real", 'time must be "virtual" or "real".');
  const running = time === "real" ? (): number => Date.now() : undefined;
  if (startAt === undefined && running) return { running, startAtMs: running };
  const startAtMs = typeof (startAt ?? "") === "string" ? parseTime(startAt ?? defaultStartAt) : Number.NaN;
  demand(!Number.isNaN(startAtMs), `startAt must be a date-time with a zone, such as ${defaultStartAt}.`);
  return { running, startAtMs: () => startAtMs };
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function demand(isFulfilled: boolean, message: string): void {
  if (!isFulfilled) throw new SandboxError("config", message);
}
