import type { Sandbox } from "../create-sandbox.ts";
import type { SandboxSnapshot } from "../snapshot.ts";

/** Snapshots that the server keeps, so that nobody has to carry them over HTTP. */
export interface SandboxSnapshots {
  /** Takes a snapshot and gives its ID. */
  take(): string;
  /** Goes back to a snapshot; `false` if there is none with this ID. */
  restore(id: string): boolean;
}

/** A server that runs for days must not grow for ever. */
const capacity = 20;

/** Creates an empty list; it keeps the last 20 snapshots. */
export function createSandboxSnapshots(sandbox: Sandbox): SandboxSnapshots {
  const taken = new Map<string, SandboxSnapshot>();
  let count = 0;
  return {
    take() {
      const id = String((count += 1));
      taken.set(id, sandbox.snapshot());
      taken.delete(String(count - capacity));
      return id;
    },
    restore(id) {
      const snapshot = taken.get(id);
      if (snapshot) sandbox.restore(snapshot);
      return snapshot !== undefined;
    },
  };
}
