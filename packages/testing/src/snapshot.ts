import { SandboxError } from "./errors.ts";
import type { ResolvedSandboxOptions } from "./options.ts";
import { createSandboxState, saveSandboxState } from "./sandbox-state.ts";
import type { SandboxState, SavedState } from "./sandbox-state.ts";
import type { SandboxClock } from "./time/clock.ts";

/**
 * Everything that happened in a sandbox, as a plain value that survives JSON. For {@link Sandbox.restore} alone: what
 * `state` holds is not part of the interface. It holds the logins of travellers that a test created, and no token but
 * those that a test chose.
 */
export interface SandboxSnapshot {
  /** Version of this form; another one is refused. */
  readonly format: 1;
  /** The option `seed` of the sandbox. */
  readonly seed: number;
  /** The sandbox's time, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** The rest, for the sandbox alone to read. */
  readonly state: object;
}

/** Writes a snapshot; it shares nothing with the state. */
export function writeSnapshot(state: SandboxState): SandboxSnapshot {
  const { clock, options } = state;
  return {
    format: 1,
    seed: options.seed,
    nowMs: clock.now(),
    state: copyPlainValue(saveSandboxState(state)),
  };
}

/**
 * Makes the state that a snapshot tells of.
 *
 * @throws {SandboxError} with code `config` if the value is no snapshot, or one of a sandbox with another seed.
 */
export function readSnapshot(
  snapshot: SandboxSnapshot,
  options: ResolvedSandboxOptions,
  clock: SandboxClock,
): SandboxState {
  const { format, seed, nowMs, state } = (snapshot ?? {}) as Partial<SandboxSnapshot>;
  if (format !== 1 || Number.isNaN(new Date(nowMs ?? NaN).getTime())) throw notASnapshot();
  if (seed !== options.seed) {
    const cure = "Create the sandbox with that seed.";
    throw new SandboxError(
      "config",
      `restore: the snapshot is of a sandbox with the seed ${Number(seed)}. ${cure}`,
    );
  }
  const parts = Object.keys(saveSandboxState(createSandboxState(options, clock)));
  if (!parts.every((part) => Object.hasOwn(Object(state), part))) throw notASnapshot();
  try {
    return createSandboxState(options, clock, copyPlainValue(state as SavedState));
  } catch (cause) {
    throw notASnapshot(cause);
  }
}

function notASnapshot(cause?: unknown): SandboxError {
  return new SandboxError("config", "restore: this is no snapshot of a sandbox. Give what snapshot() gave.", {
    cause,
  });
}

function copyPlainValue<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
