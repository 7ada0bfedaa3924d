import type { JournalOperation } from "../journal/journal.ts";
import type { SandboxState } from "../sandbox-state.ts";
import type { Fault, FaultScript, FaultStep } from "./fault.ts";
import { parseFault } from "./parse-fault.ts";

/** What can go wrong in a sandbox, and does when a test says so. */
export interface SandboxFaults {
  /**
   * Adds a fault or a script. Each call is shown to the faults in the order in which they were added: the first that
   * strikes decides, and those after it do not see the call; only after a delay another may strike, too.
   *
   * @throws {SandboxError} with code `config` if it makes no sense; nothing changes then.
   * @example
   * sandbox.faults.add({ operation: "updateConnectionRequest", nth: 2, kind: "applied-but-answer-lost" });
   */
  add(fault: Fault | FaultScript): void;
  /**
   * Adds one step for each call of an operation: a 2xx lets the call through.
   *
   * @throws {SandboxError} with code `config` if a step makes no sense; nothing changes then.
   * @example
   * sandbox.faults.script("listConnectionRequests", [200, 503, 503, "reset-in-answer", 200]);
   */
  script(operation: JournalOperation, steps: readonly FaultStep[]): void;
  /** Takes all faults away. */
  clear(): void;
  /** What can still strike, as it was added. A snapshot. */
  readonly active: readonly (Fault | FaultScript)[];
  /**
   * What did not come: steps that are left, numbers (`nth`) and `times` that are left, and of all others those that never
   * struck. Empty when a test went as it was planned. A snapshot.
   */
  readonly unused: readonly (Fault | FaultScript)[];
}

/** Creates the controls of a sandbox's faults. */
export function createSandboxFaults(readState: () => SandboxState): SandboxFaults {
  const add = (fault: Fault | FaultScript): void => readState().faults.add(parseFault(fault));
  return Object.freeze({
    add,
    script: (operation: JournalOperation, steps: readonly FaultStep[]) => add({ operation, steps }),
    clear: () => readState().faults.clear(),
    get active() {
      return readState().faults.active();
    },
    get unused() {
      return readState().faults.unused();
    },
  });
}
