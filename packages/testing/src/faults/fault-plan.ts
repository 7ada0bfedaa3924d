import type { SandboxClock } from "../time/clock.ts";
import { parseTime } from "../time/parse-time.ts";
import type { Fault, FaultEffect, FaultScript } from "./fault.ts";
import { isOver, readUnused, showCall } from "./planned-fault.ts";
import type { FaultedCall, PlannedFault } from "./planned-fault.ts";

/** What happens to a call. */
export interface Strike {
  /** Milliseconds by which the answer is late. */
  readonly delayMs: number;
  /** Everything else; `undefined` if the answer is only late. */
  readonly effect: Exclude<FaultEffect, { readonly kind: "delay" }> | undefined;
  /** When the fault ends, in milliseconds since the epoch; null for never. */
  readonly endsAtMs: number | null;
}

/** The faults of one sandbox. */
export interface FaultPlan {
  /** Adds a fault that {@link parseFault} has read. */
  add(fault: Fault | FaultScript): void;
  clear(): void;
  /** Whether no call can be struck by anything. */
  isEmpty(): boolean;
  /**
   * Shows a call to the faults, in the order in which they were added, up to the first that strikes; after a mere delay
   * the others may strike, too.
   */
  strike(call: FaultedCall): Strike | undefined;
  /** What can still strike. */
  active(): readonly (Fault | FaultScript)[];
  /** What did not come. */
  unused(): readonly (Fault | FaultScript)[];
  save(): SavedFaults;
}

/** The faults as a plain value. */
export interface SavedFaults {
  readonly countAdded: number;
  readonly planned: readonly PlannedFault[];
}

/** What a plan needs of its sandbox. */
export interface FaultWorld {
  readonly clock: SandboxClock;
  readonly seed: number;
}

/** Creates a plan, empty or continuing a saved one. */
export function createFaultPlan(
  { clock, seed }: FaultWorld,
  saved: SavedFaults = { countAdded: 0, planned: [] },
): FaultPlan {
  let { countAdded } = saved;
  let planned = saved.planned.map((one) => ({ ...one }));
  /** What is over and done with is forgotten: a sandbox may be served for days. */
  const tidy = (): void => {
    planned = planned.filter((one) => !isOver(one, clock.now()) || readUnused(one) !== undefined);
  };
  return {
    add(fault) {
      countAdded += 1;
      const own = "steps" in fault ? undefined : fault.seed;
      const endsAtMs = readEnd(fault, clock.now());
      planned.push({ fault, drawSeed: own ?? seed * 31 + countAdded, endsAtMs, seen: 0, struck: 0 });
    },
    clear: () => void (planned = []),
    isEmpty: () => planned.length === 0,
    strike(call) {
      const strike = strikeWith(planned, call);
      tidy();
      return strike;
    },
    active: () => planned.filter((one) => !isOver(one, clock.now())).map(({ fault }) => fault),
    unused: () => planned.flatMap((one) => readUnused(one) ?? []),
    save: () => ({ countAdded, planned: planned.map((one) => ({ ...one })) }),
  };
}

function strikeWith(planned: readonly PlannedFault[], call: FaultedCall): Strike | undefined {
  let delayMs = 0;
  for (const one of planned) {
    const effect = showCall(one, call);
    if (!effect) continue;
    if (effect.kind !== "delay") return { delayMs, effect, endsAtMs: one.endsAtMs };
    delayMs += effect.delayMs;
  }
  return delayMs > 0 ? { delayMs, effect: undefined, endsAtMs: null } : undefined;
}

function readEnd(fault: Fault | FaultScript, nowMs: number): number | null {
  if ("steps" in fault) return null;
  if (fault.forMs !== undefined) return nowMs + fault.forMs;
  return fault.until === undefined ? null : parseTime(fault.until);
}
