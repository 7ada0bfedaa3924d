import type { Place } from "../../../packages/codegen/src/read/place.ts";
import { joinPointer } from "../../../packages/codegen/src/read/place.ts";
import { isDocumentation } from "./documentation-keywords.ts";
import { findDifference } from "./find-difference.ts";
import type { Finding } from "./finding.ts";
import { describeDifference, quote } from "./quote.ts";

/** Texts beyond this are not worth quoting whole: that they differ is all that a report can say. */
const longestText = 40;

/** Compares what speaks to people and tools. Of several parts of a schema the nearest has the word. */
export function compareTexts(
  before: readonly Place[],
  after: readonly Place[],
  { where, path, direction }: Pick<Finding, "where" | "path" | "direction">,
): Finding[] {
  const at = { where, path, ...(direction && { direction }) };
  const keywords = new Set([...after, ...before].flatMap(({ value }) => Object.keys(value)));
  return [...keywords].filter(isDocumentation).flatMap((keyword) => {
    const [old, current] = [holderOf(before, keyword), holderOf(after, keyword)];
    const [oldValue, value] = [old?.value[keyword], current?.value[keyword]];
    if (findDifference(oldValue, value, "#") === undefined) return [];
    const pointer = joinPointer((current ?? old)?.pointer ?? "#", keyword);
    return [{ rule: "text changed", pointer, ...at, what: describeText(keyword, oldValue, value) }];
  });
}

function holderOf(places: readonly Place[], keyword: string): Place | undefined {
  return places.find(({ value }) => value[keyword] !== undefined);
}

function describeText(keyword: string, before: unknown, after: unknown): string {
  const isShort = [before, after].every((value) => (JSON.stringify(value) ?? "").length <= longestText);
  const name = quote(keyword);
  if (isShort) return describeDifference(name, before, after);
  if (before === undefined) return `${name} was added`;
  if (after === undefined) return `${name} was removed`;
  return typeof after === "string" ? `${name} was reworded` : `${name} changed`;
}
