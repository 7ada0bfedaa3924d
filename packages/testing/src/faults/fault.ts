import type { JournalOperation } from "../journal/journal.ts";

/**
 * Every kind of fault; the list is closed.
 *
 * - `status`: a status instead of the API's answer; the API does not act.
 * - `delay`: the API acts at once, and its answer is late.
 * - `reset-before-answer`: the connection is reset before the API acts.
 * - `reset-in-answer`: the API acts, and the connection is reset while it answers.
 * - `truncated-body`: the API acts, and the connection closes before the whole answer is sent.
 * - `malformed-body`: the API acts, and half of its answer arrives as if it were the whole.
 * - `applied-but-answer-lost`: the API acts, and nothing of its answer arrives.
 * - `token-revoked`: the access token of the call, and all others of the same owner, end before the API looks at it.
 * - `maintenance`: the API does not act, and answers 503 with `Retry-After` for a while.
 */
export type FaultKind = FaultEffect["kind"];

/** Kinds of faults about which there is no more to say. */
export type PlainFaultKind = Exclude<FaultKind, "status" | "delay" | "maintenance">;

/** What a body holds: the API's error, a page of a gateway, its words, or nothing. */
export type FaultBody = "error" | "html" | "text" | "empty";

/** What a fault does to a call. */
export type FaultEffect = StatusEffect | DelayEffect | PlainEffect | MaintenanceEffect;

/** A status instead of the API's answer. */
export interface StatusEffect {
  /** What happens; see {@link FaultKind}. */
  readonly kind: "status";
  /** 200 to 599. */
  readonly status: number;
  /**
   * What the answer holds.
   * @default "error", and "empty" below 400
   */
  readonly body?: FaultBody;
  /**
   * `Retry-After`: seconds, or the text of the header.
   * @default none
   */
  readonly retryAfter?: number | string;
  /**
   * Whether the API acts nevertheless, as behind a gateway that gives up waiting.
   * @default false
   */
  readonly applied?: boolean;
}

/** An answer that is late. */
export interface DelayEffect {
  /** What happens; see {@link FaultKind}. */
  readonly kind: "delay";
  /** Milliseconds on the sandbox's clock. */
  readonly delayMs: number;
}

/** Everything that needs no more words. */
export interface PlainEffect {
  /** What happens; see {@link FaultKind}. */
  readonly kind:
    | "reset-before-answer"
    | "reset-in-answer"
    | "truncated-body"
    | "malformed-body"
    | "applied-but-answer-lost"
    | "token-revoked";
}

/** 503 for everything. It needs `forMs` or `until`, and takes no `operation`. */
export interface MaintenanceEffect {
  /** What happens; see {@link FaultKind}. */
  readonly kind: "maintenance";
  /**
   * `Retry-After`: seconds, or the text of the header.
   * @default the seconds until it is over
   */
  readonly retryAfter?: number | string;
}

/** Which calls a fault strikes: those to which everything applies that is said; every call if nothing is. */
export interface FaultSelection {
  /**
   * The operation that is called.
   * @default any call, even of what the description does not know
   */
  readonly operation?: JournalOperation;
  /** The 1st, 2nd … call that comes to the fault, or several of them. */
  readonly nth?: number | readonly number[];
  /** Every 2nd, 3rd … call that comes to the fault. */
  readonly every?: number;
  /**
   * The highest number of strikes.
   * @default without end
   */
  readonly times?: number;
  /**
   * How likely a call is struck, above 0 and up to 1. The same seed and calls give the same strikes.
   * @default 1
   */
  readonly probability?: number;
  /**
   * What `probability` is drawn with; a whole number.
   * @default made from the seed of the sandbox
   */
  readonly seed?: number;
  /**
   * Milliseconds of the sandbox's time that the fault lasts from when it is added.
   * @default without end
   */
  readonly forMs?: number;
  /** The sandbox's time at which the fault ends: an ISO 8601 date-time with a zone. */
  readonly until?: string;
}

/** A fault: which calls, and what happens to them. A plain value that survives JSON. */
export type Fault = FaultSelection & FaultEffect;

/**
 * One step of a script: a 2xx lets the call through, another status replaces the answer; or a kind of fault; or a fault
 * with everything that is to be said of it.
 */
export type FaultStep = number | PlainFaultKind | StatusEffect | DelayEffect | PlainEffect;

/** What happens to one call after the other. A plain value that survives JSON. */
export interface FaultScript {
  /**
   * The operation whose calls are counted.
   * @default any call
   */
  readonly operation?: JournalOperation;
  /** One for each call, in order; afterwards the API answers. */
  readonly steps: readonly FaultStep[];
}
