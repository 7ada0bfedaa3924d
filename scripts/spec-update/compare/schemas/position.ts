import type { Direction, Finding } from "../finding.ts";
import type { RuleName } from "../rules.ts";
import { pointerOf, speakingParts } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";

/** Where a comparison of schemas has got to. */
export interface Position {
  readonly direction: Direction;
  /** Where in the operation: `Answer 200`. */
  readonly where: string;
  /** Where below that: `Items[].lastName`. */
  readonly path: string;
  /** Whether the value may be left out: only then its default matters. */
  readonly mayBeAbsent: boolean;
  /** Whether it travels as XML, where names of elements count. */
  readonly isXml: boolean;
  /** The pairs that were compared on the way: a schema may hold itself. */
  readonly compared: Set<string>;
}

/** The start of a comparison of schemas. */
export function startPosition(start: Omit<Position, "path" | "compared">): Position {
  return { ...start, path: "", compared: new Set() };
}

/** One step down: a property `name`, the items `[]`, the other properties `*`. */
export function below(position: Position, step: string, mayBeAbsent = false): Position {
  const path = step === "[]" || position.path === "" ? `${position.path}${step}` : `${position.path}.${step}`;
  return { ...position, path, mayBeAbsent };
}

/** Notes that a pair is being compared; tells whether it was noted before. */
export function wasCompared(before: Schema, after: Schema, { compared }: Position): boolean {
  const key = [before, after]
    .map((schema) => speakingParts(schema).map(({ pointer }) => pointer))
    .join(" | ");
  if (compared.has(key)) return true;
  compared.add(key);
  return false;
}

/** A finding at a position. */
export function findingAt(
  { direction, where, path }: Position,
  rule: RuleName,
  { pointer, what }: Pick<Finding, "pointer" | "what">,
): Finding {
  return { rule, direction, pointer, where, path, what };
}

/** A finding about a schema as a whole; the older one says where, if there is no newer. */
export function findingOf(
  [before, after]: readonly [Schema, Schema],
  position: Position,
  rule: RuleName,
  what: string,
): Finding {
  return findingAt(position, rule, { pointer: pointerOf(after.length > 0 ? after : before), what });
}
