import type { JournalOperation } from "../journal/journal.ts";
import { drawNumber } from "./draw-number.ts";
import type { Fault, FaultEffect, FaultScript } from "./fault.ts";
import { readStep } from "./parse-effect.ts";

/** A fault or a script that waits for calls; a plain value. */
export interface PlannedFault {
  readonly fault: Fault | FaultScript;
  /** What its probability is drawn with. */
  readonly drawSeed: number;
  /** The sandbox's time from which it strikes no more, in milliseconds since the epoch; null for none. */
  readonly endsAtMs: number | null;
  /** Calls that came to it. */
  seen: number;
  /** Calls that it struck. */
  struck: number;
}

/** A call, as far as faults look at it. */
export interface FaultedCall {
  readonly operationId: JournalOperation | undefined;
  /** Whether it carries an access token. */
  readonly hasToken: boolean;
  /** The sandbox's time, in milliseconds since the epoch. */
  readonly atMs: number;
}

/** Shows a call to a fault, which counts it; gives what the fault does to it, if anything. */
export function showCall(planned: PlannedFault, call: FaultedCall): FaultEffect | undefined {
  if (isOver(planned, call.atMs) || !concerns(planned.fault, call)) return undefined;
  planned.seen += 1;
  const effect = readEffect(planned);
  if (effect) planned.struck += 1;
  return effect;
}

/** Whether a fault can strike no more. */
export function isOver({ fault, seen, struck, endsAtMs }: PlannedFault, atMs: number): boolean {
  if (endsAtMs !== null && atMs >= endsAtMs) return true;
  if ("steps" in fault) return seen >= fault.steps.length;
  const last = numbersOf(fault).reduce((largest, number) => Math.max(largest, number), 0);
  return struck >= (fault.times ?? Infinity) || seen >= last;
}

/** What of a fault did not come; `undefined` if all of it did. */
export function readUnused({ fault, seen, struck }: PlannedFault): Fault | FaultScript | undefined {
  if ("steps" in fault) {
    const steps = fault.steps.slice(seen);
    return steps.length > 0 ? { ...fault, steps } : undefined;
  }
  if (fault.nth !== undefined) {
    const nth = numbersOf(fault).filter((number) => number > seen);
    return nth.length > 0 ? { ...fault, nth } : undefined;
  }
  const left = (fault.times ?? 1) - struck;
  if (left <= 0) return undefined;
  return fault.times === undefined ? fault : { ...fault, times: left };
}

function concerns(fault: Fault | FaultScript, { operationId, hasToken }: FaultedCall): boolean {
  if (fault.operation !== undefined && fault.operation !== operationId) return false;
  return "steps" in fault || fault.kind !== "token-revoked" || hasToken;
}

function readEffect({ fault, seen, drawSeed }: PlannedFault): FaultEffect | undefined {
  if ("steps" in fault) {
    const step = fault.steps[seen - 1];
    return step === undefined ? undefined : readStep(step);
  }
  const { nth, every = 1, probability = 1 } = fault;
  if (nth !== undefined && !numbersOf(fault).includes(seen)) return undefined;
  return seen % every === 0 && drawNumber(drawSeed, seen) < probability ? fault : undefined;
}

/** The numbers of the calls that are struck; one without end if no number was given. */
function numbersOf({ nth = Infinity }: Fault): readonly number[] {
  return typeof nth === "number" ? [nth] : nth;
}
