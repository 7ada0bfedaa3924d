import type { Finding } from "../finding.ts";
import type { RuleName } from "../rules.ts";
import { formatTypes } from "./json-types.ts";
import { findingOf } from "./position.ts";
import type { Position } from "./position.ts";
import type { Shape } from "./read-shape.ts";

/** Compares of which types a value can be, and whether it can be null. */
export function compareJsonTypes(before: Shape, after: Shape, position: Position): Finding[] {
  const schemas = [before.schema, after.schema] as const;
  const rule = judgeTypes(before.types, after.types);
  const what = `type changed from ${formatTypes(before.types)} to ${formatTypes(after.types)}`;
  const types = rule ? [findingOf(schemas, position, rule, what)] : [];
  if (before.isNullable === after.isNullable || isNullImplied(before, after)) return types;
  const nullability = after.isNullable
    ? findingOf(schemas, position, "null allowed", "may be null now")
    : findingOf(schemas, position, "null excluded", "is never null any more");
  return [...types, nullability];
}

function judgeTypes(before: Shape["types"], after: Shape["types"]): RuleName | undefined {
  const isWider = [...before].every((type) => after.has(type));
  const isNarrower = [...after].every((type) => before.has(type));
  if (isWider && isNarrower) return undefined;
  if (isWider) return "type widened";
  return isNarrower ? "type narrowed" : "type replaced";
}

/** "Any value" holds null as well: that it became a string says that it is no null. */
function isNullImplied(before: Shape, after: Shape): boolean {
  return [before, after].some(
    ({ types, isNullable }) => isNullable && formatTypes(new Set([...types, "null"])) === "any value",
  );
}
