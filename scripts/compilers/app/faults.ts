import { parseFault } from "@connection-requests/testing";
import type {
  Breakage,
  DelayEffect,
  Fault,
  FaultBody,
  FaultEffect,
  FaultKind,
  FaultScript,
  FaultSelection,
  FaultStep,
  MaintenanceEffect,
  PlainEffect,
  PlainFaultKind,
  SandboxFaults,
  StatusEffect,
} from "@connection-requests/testing";
import { unreachable } from "./uses.ts";
import type { Uses } from "./uses.ts";

const body: FaultBody = "html";
const status: Required<StatusEffect> = { kind: "status", status: 503, body, retryAfter: 2, applied: true };
const delay: Required<DelayEffect> = { kind: "delay", delayMs: 250 };
const plain: Required<PlainEffect> = { kind: "truncated-body" satisfies PlainFaultKind };
const maintenance: Required<MaintenanceEffect> = { kind: "maintenance", retryAfter: "soon" };

/** Everything that can be said of which calls are struck, so that a new choice is used here too. */
const selection: Required<Omit<FaultSelection, "until">> = {
  operation: "updateConnectionRequest",
  nth: [1, 2],
  every: 1,
  times: 2,
  probability: 0.5,
  seed: 7,
  forMs: 60_000,
};

const steps: readonly FaultStep[] = [200, 503, "reset-in-answer", status, delay, plain];
const script: Required<FaultScript> = { operation: "token", steps };

/** One fault of each form. */
export const everyFault: readonly (Fault | FaultScript)[] = [
  { ...selection, ...status },
  { ...delay, nth: 3 },
  plain,
  { ...maintenance, until: "2026-02-01T00:01:00Z" },
  script,
];

/** Uses each control. */
export function useFaults(faults: SandboxFaults): Uses<SandboxFaults> {
  return {
    add: () => faults.add(parseFault({ kind: "reset-before-answer" })),
    script: () => faults.script("revoke", steps),
    clear: () => faults.clear(),
    active: () => faults.active.length.toFixed(),
    unused: () => faults.unused.map(describeFault),
  };
}

function describeFault(fault: Fault | FaultScript): string {
  return "steps" in fault ? fault.steps.join() : describeEffect(fault);
}

function describeEffect(effect: FaultEffect): string {
  const kind: FaultKind = effect.kind;
  switch (effect.kind) {
    case "status":
      return `${kind} ${effect.status.toFixed()} ${effect.body ?? ""} ${effect.retryAfter ?? ""}`;
    case "delay":
      return `${kind} ${effect.delayMs.toFixed()}`;
    case "maintenance":
      return `${kind} ${effect.retryAfter ?? ""}`;
    case "reset-before-answer":
    case "reset-in-answer":
    case "truncated-body":
    case "malformed-body":
    case "applied-but-answer-lost":
    case "token-revoked":
      return kind;
    default:
      return unreachable(effect);
  }
}

/** Tells how a connection broke. */
export function describeBreakage({ how, where }: Breakage): string {
  return `${how} ${where}`;
}
