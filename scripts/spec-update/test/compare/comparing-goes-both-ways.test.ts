import { assert, pre, property, shuffledSubarray } from "fast-check";
import { expect, test } from "vitest";
import { compareDescriptions } from "../../compare/index.ts";
import type { Change } from "../../compare/index.ts";
import { allEdits } from "./edits/all-edits.ts";
import { loadBase } from "./support/compare.ts";
import { applyEdit } from "./support/edit.ts";
import type { Edit } from "./support/edit.ts";

const base = await loadBase();

/** A handful of edits in any order, for as long as each finds its spot. */
const someEdits = shuffledSubarray(Object.values(allEdits).flat(), { minLength: 1, maxLength: 8 });

function applyAll(edits: readonly Edit[]): object {
  try {
    return edits.reduce((description, [, spots]) => applyEdit(description, spots), base);
  } catch {
    return base;
  }
}

/** What came and what went: the same words whichever way one looks, but for the verb. */
function comingsAndGoings(
  changes: readonly Change[],
  verbs: readonly [coming: string, going: string],
): string[] {
  return changes
    .filter(({ text }) => / was (added|removed)\.$/.test(text))
    .map(({ operation = "", text }) => {
      const named = text.replaceAll(/\b(optional|required) (?=\w+ was)/gi, "");
      const neutral = named.replace(/was (\w+)\.$/, (_, verb) => (verb === "added" ? verbs[0] : verbs[1]));
      return `${operation.replaceAll(/\{\w+\}/g, "{}")} ${neutral.toLowerCase()}`;
    })
    .sort();
}

test("a description has nothing that it has not itself, in whatever order its keys are", () => {
  assert(
    property(someEdits, (edits) => {
      const description = applyAll(edits);
      expect(compareDescriptions(description, structuredClone(description))).toEqual([]);
      expect(compareDescriptions(description, withKeysReversed(description) as object)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("what came one way went the other way", () => {
  assert(
    property(someEdits, (edits) => {
      const edited = applyAll(edits);
      pre(edited !== base);
      const there = comingsAndGoings(compareDescriptions(base, edited), ["came", "went"]);
      const back = comingsAndGoings(compareDescriptions(edited, base), ["went", "came"]);
      expect(there).toEqual(back);
    }),
    { numRuns: 50 },
  );
});

test("the same two descriptions give the same changes in the same order", () => {
  assert(
    property(someEdits, (edits) => {
      const edited = applyAll(edits);
      const copies = [base, edited].map((description) => structuredClone(description)) as [object, object];
      expect(compareDescriptions(base, edited)).toEqual(compareDescriptions(...copies));
    }),
    { numRuns: 25 },
  );
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withKeysReversed(member)] as const);
  return Object.fromEntries(members.reverse());
}
