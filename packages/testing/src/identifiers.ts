import { createIdentifier } from "./create-identifier.ts";
import type { IdentifierPurpose } from "./create-identifier.ts";

/** Hands out the identifiers of one sandbox: the same calls in the same order give the same ones. */
export interface Identifiers {
  next(purpose: IdentifierPurpose): string;
  /** The identifier that was or will be handed out as number `number`, counted from 0. */
  at(purpose: IdentifierPurpose, number: number): string;
  save(): SavedIdentifiers;
}

/** How many identifiers of each purpose were handed out. */
export type SavedIdentifiers = Readonly<Partial<Record<IdentifierPurpose, number>>>;

/** Creates the counters of one sandbox, one per purpose; they begin at 0, or continue saved ones. */
export function createIdentifiers(seed: number, saved: SavedIdentifiers = {}): Identifiers {
  const counts: Partial<Record<IdentifierPurpose, number>> = { ...saved };
  const at = (purpose: IdentifierPurpose, number: number): string =>
    createIdentifier({ seed, purpose, number });
  return {
    next(purpose) {
      const number = counts[purpose] ?? 0;
      counts[purpose] = number + 1;
      return at(purpose, number);
    },
    at,
    save: () => ({ ...counts }),
  };
}
