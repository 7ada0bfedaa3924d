import { joinPointer } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { canonicalText } from "../canonical-text.ts";
import type { Finding } from "../finding.ts";

/** Compares, by their text, keywords that no rule is about. */
export function compareUnjudged(
  before: Place,
  after: Place,
  { keywords, where }: { readonly keywords: readonly string[]; readonly where: string },
): Finding[] {
  return keywords.flatMap((keyword) => {
    const [old, current] = [before.value[keyword], after.value[keyword]];
    if (canonicalText(old, before.document) === canonicalText(current, after.document)) return [];
    const pointer = joinPointer(current === undefined ? before.pointer : after.pointer, keyword);
    return [{ rule: "cannot be judged", pointer, where, path: "", what: describeUnjudged(keyword) }];
  });
}

/** What to say of an edit that nobody can weigh. */
export function describeUnjudged(keyword: string): string {
  return `\`${keyword}\` changed; that cannot be judged, so it counts as breaking`;
}
