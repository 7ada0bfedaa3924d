import { SandboxError } from "./errors.ts";
import { rejectUnknownNames } from "./reject-unknown-names.ts";

/**
 * How the sandbox behaves where SAP's documentation is silent, or told different things at different times.
 * The defaults are the likeliest reading; run your tests with the others, too, where your software must not depend on them.
 */
export interface SandboxBehaviour {
  /**
   * What counts together towards "at most 4 times" and "at most 48 times": `CREU1`–`CREU3` on one side and `CRRET` on the
   * other, as the documentation seems to mean; each status by itself; or everything.
   * @default "per-kind"
   */
  readonly counters?: "per-kind" | "per-status" | "shared";
  /**
   * What "at most 4 times" counts: how often a request comes back, so that the 5th report is the last, or the reports
   * themselves, so that the 4th is.
   * @default "returns"
   */
  readonly capCounts?: "returns" | "reports";
  /**
   * Where a request stands that came back: behind all others, before all others, or where it stood.
   * @default "end"
   */
  readonly returnPosition?: "end" | "front" | "original";
  /**
   * Answer to an update of a request that was reported before and does not wait: 404, 400, or a success that changes
   * nothing. The description has no 409 for updates.
   * @default "not-found"
   */
  readonly updateOfUnavailable?: "not-found" | "bad-request" | "ignored";
  /**
   * What a `limit` above 10 does: it is a 400, or it counts as 10.
   * @default "bad-request"
   */
  readonly limitAboveMaximum?: "bad-request" | "clamped";
  /**
   * What reading a page does: it only looks; or, as documented from November 2022 to August 2023, it takes the requests
   * out for 12 (later 24) hours, so that each call gives others. A request comes back unanswered at most 48 times.
   * `offset` then has no effect.
   * @default "peek"
   */
  readonly reading?: "peek" | "lease-12-hours" | "lease-24-hours";
  /**
   * Body of the answer to a creation, which is deprecated: the new request in the format that was asked for; in XML
   * whatever was asked for, as in a published example; or none.
   * @default "negotiated"
   */
  readonly createdBody?: "negotiated" | "xml" | "empty";
  /**
   * What an `offset` is: a position counted from 0, or, as in 2022, the ID of the last request of the page before.
   * @default "position"
   */
  readonly offsets?: "position" | "cursor";
  /**
   * What the parameter `status` selects: among the requests that wait, those whose `status` reads so; among all,
   * `Pending`, `Processing` (leased), `Retry` (coming back), `Connected` and `Failed`; or nothing, because the current
   * documentation no longer has the parameter.
   * @default "available"
   */
  readonly statusFilter?: "available" | "every-state" | "ignored";
  /**
   * What happens to a request token when its request is read again: it is the same and good for another lifetime, or a
   * new one takes its place and the old one is void.
   * @default "kept"
   */
  readonly requestTokenOnRead?: "kept" | "replaced";
  /**
   * How often a request token can be exchanged until its request is read again.
   * @default "any-number"
   */
  readonly requestTokenExchanges?: "any-number" | "once" | "five-times";
  /**
   * How long a request token can be exchanged after its request was last read, in minutes. 15 is published; a later
   * diagram says 24 hours.
   * @default 15
   */
  readonly requestTokenLifetimeMinutes?: number;
}

/** {@link SandboxBehaviour} with every default filled in, frozen. */
export type ResolvedBehaviour = Readonly<Required<SandboxBehaviour>>;

type Choices = {
  readonly [Name in keyof Omit<ResolvedBehaviour, "requestTokenLifetimeMinutes">]: readonly [
    ResolvedBehaviour[Name],
    ...ResolvedBehaviour[Name][],
  ];
};

/** What can be chosen; the first is the default. */
const choices: Choices = {
  counters: ["per-kind", "per-status", "shared"],
  capCounts: ["returns", "reports"],
  returnPosition: ["end", "front", "original"],
  updateOfUnavailable: ["not-found", "bad-request", "ignored"],
  limitAboveMaximum: ["bad-request", "clamped"],
  reading: ["peek", "lease-12-hours", "lease-24-hours"],
  createdBody: ["negotiated", "xml", "empty"],
  offsets: ["position", "cursor"],
  statusFilter: ["available", "every-state", "ignored"],
  requestTokenOnRead: ["kept", "replaced"],
  requestTokenExchanges: ["any-number", "once", "five-times"],
};

/** Checks what the caller chose and fills in the defaults. */
export function resolveBehaviour(behaviour: SandboxBehaviour): ResolvedBehaviour {
  if (typeof behaviour !== "object" || behaviour === null) {
    throw new SandboxError("config", 'behaviour must be an object, such as { counters: "shared" }.');
  }
  rejectUnknownNames("behaviour", behaviour, [...Object.keys(choices), "requestTokenLifetimeMinutes"]);
  const { requestTokenLifetimeMinutes = 15 } = behaviour;
  if (!(Number.isFinite(requestTokenLifetimeMinutes) && requestTokenLifetimeMinutes > 0)) {
    throw new SandboxError("config", "behaviour.requestTokenLifetimeMinutes must be a number above 0.");
  }
  const chosen = Object.entries(choices).map(([name, known]) => [
    name,
    choose(name, behaviour[name as keyof Choices], known),
  ]);
  // Every name of the table is there, each with one of its own values.
  return Object.freeze({ ...Object.fromEntries(chosen), requestTokenLifetimeMinutes }) as ResolvedBehaviour;
}

function choose(name: string, value: unknown, known: readonly [string, ...string[]]): string {
  if (value === undefined) return known[0];
  const found = known.find((one) => one === value);
  if (found === undefined) {
    throw new SandboxError("config", `behaviour.${name} must be one of: ${known.join(", ")}.`);
  }
  return found;
}
