import { SandboxError } from "../errors.ts";
import { rejectUnknownNames } from "../reject-unknown-names.ts";
import type { FaultBody, FaultEffect, FaultKind, FaultStep } from "./fault.ts";

/** The kinds of faults, each with the names of what else can be said of it. */
const namesByKind: Readonly<Record<FaultKind, readonly string[]>> = {
  status: ["status", "body", "retryAfter", "applied"],
  delay: ["delayMs"],
  "reset-before-answer": [],
  "reset-in-answer": [],
  "truncated-body": [],
  "malformed-body": [],
  "applied-but-answer-lost": [],
  "token-revoked": [],
  maintenance: ["retryAfter"],
};

const bodies: readonly FaultBody[] = ["error", "html", "text", "empty"];

/** A value that is looked at, and how messages call it. */
export interface Place {
  readonly value: Readonly<Record<string, unknown>>;
  readonly name: string;
}

/** Checks what a fault does; `others` are the names that may stand beside it. */
export function checkEffect({ value, name }: Place, others: readonly string[]): void {
  const { kind, status, body, retryAfter, applied, delayMs } = value;
  if (typeof kind !== "string" || !isKind(kind)) {
    throw refuse(`${name}.kind must be one of: ${Object.keys(namesByKind).join(", ")}`);
  }
  rejectUnknownNames(`part of ${name}`, value, ["kind", ...namesByKind[kind], ...others]);
  if (kind === "status") {
    demand(isWhole(status, 200) && status <= 599, `${name}.status must be a status from 200 to 599`);
    demand(body !== "error" || status >= 400, `${name}.body can be an error from status 400 on`);
  }
  if (kind === "delay") {
    demand(isDuration(delayMs), `${name}.delayMs must be milliseconds: a number above 0`);
  }
  demand(body === undefined || isOneOf(body, bodies), `${name}.body must be one of: ${bodies.join(", ")}`);
  demand(
    retryAfter === undefined || isWhole(retryAfter, 0) || isHeaderText(retryAfter),
    `${name}.retryAfter must be a whole number of seconds, or the text of a header`,
  );
  demand(applied === undefined || typeof applied === "boolean", `${name}.applied must be true or false`);
}

/** Checks one step of a script. */
export function checkStep(step: unknown, name: string): void {
  if (typeof step === "number") {
    return demand(isWhole(step, 200) && step <= 599, `${name} must be a status from 200 to 599, or a fault`);
  }
  const value: unknown = typeof step === "string" ? { kind: step } : step;
  demand(isRecord(value), `${name} must be a status, a kind of fault, or a fault`);
  demand(value["kind"] !== "maintenance", `${name} cannot be maintenance: add that as a fault of its own`);
  checkEffect({ value, name }, []);
}

/** What a step does; `undefined` if it lets the call through. */
export function readStep(step: FaultStep): FaultEffect | undefined {
  if (typeof step === "string") return { kind: step };
  if (typeof step === "object") return step;
  return step < 300 ? undefined : { kind: "status", status: step };
}

/** Throws what is wrong with a fault. */
export function demand(isFulfilled: boolean, message: string): asserts isFulfilled {
  if (!isFulfilled) throw refuse(message);
}

function refuse(message: string): SandboxError {
  return new SandboxError("config", `${message}.`);
}

/** Whether a value is a whole number of at least so much. */
export function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

/** Whether a value is a length of time above 0. */
export function isDuration(value: unknown): value is number {
  return typeof value === "number" && value > 0 && Number.isFinite(value);
}

/** Whether a value is an object with names, no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is one of a list. */
export function isOneOf(value: unknown, known: readonly string[]): boolean {
  return typeof value === "string" && known.includes(value);
}

function isKind(value: string): value is FaultKind {
  return Object.hasOwn(namesByKind, value);
}

/** Printable ASCII (RFC 9110 §5.5): anything else could not be sent. */
function isHeaderText(value: unknown): boolean {
  return typeof value === "string" && /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(value);
}
