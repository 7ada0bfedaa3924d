import type { Change, ChangeKind } from "./change.ts";
import type { TypeChange, TypeComparison } from "./type-comparison.ts";

/** The part of a version that goes up. */
export type Bump = "none" | "patch" | "minor" | "major";

/** Something that asks for a bump, and why. */
interface Demand {
  readonly bump: Bump;
  readonly reason: string;
}

const bumpOfChange: Readonly<Record<ChangeKind, Bump>> = {
  breaking: "major",
  compatible: "minor",
  documentation: "patch",
};

/** A signature that changed and broke nothing is like one that was added. */
const bumpOfType: Readonly<Record<TypeChange["what"], Bump>> = {
  removed: "major",
  added: "minor",
  changed: "minor",
};

/**
 * Decides on the largest bump that the evidence asks for. Each of the two is enough: an edit that breaks types and not
 * the wire is as major as one that breaks the wire and not types.
 */
export function decideBump(evidence: { readonly wire: readonly Change[]; readonly types: TypeComparison }): {
  readonly bump: Bump;
  readonly reasons: readonly string[];
} {
  const demands = [...demandsOfWire(evidence.wire), ...demandsOfTypes(evidence.types)];
  const bump = (["major", "minor", "patch"] as const).find((each) =>
    demands.some((demand) => demand.bump === each),
  );
  if (!bump) return { bump: "none", reasons: ["Nothing changed."] };
  return { bump, reasons: demands.filter((demand) => demand.bump === bump).map(({ reason }) => reason) };
}

function demandsOfWire(changes: readonly Change[]): Demand[] {
  return changes.map(({ kind, operation, text }) => ({
    bump: bumpOfChange[kind],
    reason: operation === undefined ? text : `\`${operation}\`: ${text}`,
  }));
}

function demandsOfTypes({ changes, broken }: TypeComparison): Demand[] {
  return [
    ...changes.map(({ name, what }): Demand => ({
      bump: bumpOfType[what],
      reason: `Type \`${name}\` was ${what}.`,
    })),
    ...broken.map(({ message }): Demand => ({ bump: "major", reason: `Stops compiling: ${message}` })),
  ];
}
