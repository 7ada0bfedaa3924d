import { createIdentifier } from "./create-identifier.ts";
import type { IdentifierPurpose } from "./create-identifier.ts";

/** Hands out the identifiers of one sandbox: the same calls in the same order give the same ones. */
export interface Identifiers {
  next(purpose: IdentifierPurpose): string;
}

/** Creates the counters of one sandbox, one per purpose. */
export function createIdentifiers(seed: number): Identifiers {
  const counters = new Map<IdentifierPurpose, number>();
  return {
    next(purpose) {
      const number = counters.get(purpose) ?? 0;
      counters.set(purpose, number + 1);
      return createIdentifier({ seed, purpose, number });
    },
  };
}
