import type { Finding } from "../finding.ts";
import { describeDifference } from "../quote.ts";
import type { RuleName } from "../rules.ts";
import { findingAt } from "./position.ts";
import type { Position } from "./position.ts";
import { keywordsOf } from "./read-schema.ts";
import type { Keyword, Schema } from "./read-schema.ts";

/** Keywords where more means tighter, and where less does. */
const lowerBounds = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"] as const;
const upperBounds = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"] as const;

/** Keywords where of two values nobody can say which is tighter. */
const others = [
  "format",
  "pattern",
  "multipleOf",
  "uniqueItems",
  "contentEncoding",
  "contentMediaType",
] as const;

type Limit = (typeof lowerBounds)[number] | (typeof upperBounds)[number] | (typeof others)[number];

/** Formats of which the first holds all values of the second (OpenAPI Format Registry). */
const widerFormats: readonly (readonly [wider: unknown, narrower: unknown])[] = [
  ["int64", "int32"],
  ["double", "float"],
];

/** Compares bounds, lengths, counts, patterns and formats. Of several parts the tightest bound holds. */
export function compareLimits(before: Schema, after: Schema, position: Position): Finding[] {
  const limits = [...lowerBounds, ...upperBounds, ...others];
  const used = limits.filter((limit) =>
    [...before, ...after].some(({ value }) => Object.hasOwn(value, limit)),
  );
  return used.flatMap((limit) => {
    const [old, current] = [tightest(before, limit), tightest(after, limit)];
    const rule = judgeLimit(limit, old?.value, current?.value);
    if (!rule) return [];
    const pointer = (current ?? old)?.pointer ?? "#";
    return [
      findingAt(position, rule, { pointer, what: describeDifference(limit, old?.value, current?.value) }),
    ];
  });
}

function tightest(schema: Schema, limit: Limit): Keyword | undefined {
  const keywords = keywordsOf(schema, limit).filter(({ value }) => !isNoLimit(limit, value));
  if (isOneOf(lowerBounds, limit)) return [...keywords].sort((a, b) => Number(b.value) - Number(a.value))[0];
  if (isOneOf(upperBounds, limit)) return [...keywords].sort((a, b) => Number(a.value) - Number(b.value))[0];
  return keywords[0];
}

/** What a missing keyword says as well (JSON Schema Validation §6). */
function isNoLimit(limit: Limit, value: unknown): boolean {
  return value === false || (value === 0 && limit.startsWith("min") && limit !== "minimum");
}

function judgeLimit(limit: Limit, before: unknown, after: unknown): RuleName | undefined {
  if (before === after) return undefined;
  if (before === undefined) return "limit tightened";
  if (after === undefined) return "limit loosened";
  if (isOneOf(lowerBounds, limit))
    return Number(after) > Number(before) ? "limit tightened" : "limit loosened";
  if (isOneOf(upperBounds, limit))
    return Number(after) < Number(before) ? "limit tightened" : "limit loosened";
  if (widerFormats.some(([wider, narrower]) => before === narrower && after === wider))
    return "limit loosened";
  if (widerFormats.some(([wider, narrower]) => before === wider && after === narrower))
    return "limit tightened";
  return "limit replaced";
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}
