import { SandboxError } from "./errors.ts";

/** Throws if `values` has a name that is not known: a misspelt option would otherwise do nothing, silently. */
export function rejectUnknownNames(kind: string, values: object, known: readonly string[]): void {
  for (const name of Object.keys(values)) {
    if (!known.includes(name)) {
      throw new SandboxError("config", `Unknown ${kind} "${name}". Known are: ${known.join(", ")}.`);
    }
  }
}
