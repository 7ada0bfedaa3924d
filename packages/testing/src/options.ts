import type { ConnectionRequest } from "@connection-requests/client";
import { SandboxError } from "./errors.ts";
import { defaultSeed, defaultStartAt } from "./fixtures/fixture-defaults.ts";
import { rejectUnknownNames } from "./reject-unknown-names.ts";
import type { SandboxAnswer } from "./sandbox-answer.ts";

/** Options of {@link createSandbox}. They are read once; changing the object later has no effect. */
export interface SandboxOptions {
  /**
   * What waits in the queue at the start: so many made-up requests, or these, each filled up with made-up values.
   * @default 0
   */
  readonly connectionRequests?: number | readonly Partial<ConnectionRequest>[];
  /**
   * Whether calls need a bearer token with the scope `CONREQ`, as the real API demands.
   * @default true
   */
  readonly authorization?: boolean;
  /**
   * Another seed gives other identifiers and tokens; a whole number.
   * @default 1
   */
  readonly seed?: number;
  /**
   * Where virtual time starts, as an ISO 8601 date-time with a zone.
   * @default "2026-01-05T09:00:00Z"
   */
  readonly startAt?: string;
  /**
   * How long a request token can be exchanged after the last `GET` that gave it, in minutes of virtual time.
   * @default 15
   */
  readonly requestTokenLifetimeMinutes?: number;
  /**
   * Changes an answer of the API before it is sent, for what a test needs and the sandbox does not do by itself.
   * The result is held to the effective description like any other answer: one that breaks it is thrown as a
   * {@link SandboxError} with code `answer`, so a test cannot rest on something the API never sends.
   */
  readonly alterAnswer?: (answer: SandboxAnswer, call: { readonly operationId: string }) => SandboxAnswer;
}

/** {@link SandboxOptions} with every default filled in, frozen. */
export type ResolvedSandboxOptions = Readonly<
  Required<Omit<SandboxOptions, "startAt">> & { /** Milliseconds since the epoch. */ startAtMs: number }
>;

const optionNames: readonly (keyof SandboxOptions)[] = [
  "connectionRequests",
  "authorization",
  "seed",
  "startAt",
  "requestTokenLifetimeMinutes",
  "alterAnswer",
];

/** Checks the caller's options and fills in the defaults. */
export function resolveOptions(options: SandboxOptions): ResolvedSandboxOptions {
  rejectUnknownNames("sandbox option", options, optionNames);
  const { connectionRequests = 0, authorization = true, seed = defaultSeed } = options;
  const { requestTokenLifetimeMinutes = 15, alterAnswer = (answer) => answer } = options;
  demand(
    Array.isArray(connectionRequests) || isCount(connectionRequests),
    "connectionRequests must be a whole number of 0 or more, or a list of connection requests.",
  );
  demand(typeof authorization === "boolean", "authorization must be true or false.");
  demand(Number.isSafeInteger(seed), "seed must be a whole number.");
  demand(requestTokenLifetimeMinutes > 0, "requestTokenLifetimeMinutes must be a number above 0.");
  demand(typeof alterAnswer === "function", "alterAnswer must be a function (answer, call) => answer.");
  const startAtMs = parseStart(options.startAt ?? defaultStartAt);
  return Object.freeze({
    connectionRequests: Array.isArray(connectionRequests)
      ? Object.freeze([...connectionRequests])
      : connectionRequests,
    authorization,
    seed,
    startAtMs,
    requestTokenLifetimeMinutes,
    alterAnswer,
  });
}

function parseStart(startAt: string): number {
  const hasZone = typeof startAt === "string" && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(startAt);
  const startAtMs = hasZone ? Date.parse(startAt) : Number.NaN;
  demand(!Number.isNaN(startAtMs), `startAt must be a date-time with a zone, such as ${defaultStartAt}.`);
  return startAtMs;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function demand(isFulfilled: boolean, message: string): void {
  if (!isFulfilled) throw new SandboxError("config", message);
}
