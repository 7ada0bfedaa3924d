import { findDifference } from "../find-difference.ts";
import type { Finding } from "../finding.ts";
import { describeDifference } from "../quote.ts";
import { findingAt } from "./position.ts";
import type { Position } from "./position.ts";
import { keywordsOf } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";

/** Compares what counts when a value is left out. */
export function compareDefaults(before: Schema, after: Schema, position: Position): Finding[] {
  const [[old], [current]] = [keywordsOf(before, "default"), keywordsOf(after, "default")];
  if (findDifference(old?.value, current?.value, "#") === undefined) return [];
  const rule = position.mayBeAbsent
    ? "default of an optional value changed"
    : "default of a required value changed";
  const what = describeDifference("default", old?.value, current?.value);
  return [findingAt(position, rule, { pointer: (current ?? old)?.pointer ?? "#", what })];
}
