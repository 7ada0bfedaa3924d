import type { Finding } from "../finding.ts";
import { quoteAll } from "../quote.ts";
import { findingAt } from "./position.ts";
import type { Position } from "./position.ts";
import { keywordsOf } from "./read-schema.ts";
import type { Keyword, Schema } from "./read-schema.ts";

/** The values that a schema lists: all that there are, or, if the list is open, those that are known. */
interface ValueList {
  readonly isOpen: boolean;
  readonly values: readonly unknown[];
  readonly pointer: string;
}

/** Compares `enum`, `const` and `x-extensible-enum`. Null is a matter of types. */
export function compareValueLists(before: Schema, after: Schema, position: Position): Finding[] {
  const [old, current] = [readValueList(before), readValueList(after)];
  if (!old || !current) return compareWithNone(old, current, position);
  return [...compareOpenness(old, current, position), ...compareValues(old, current, position)];
}

function readValueList(schema: Schema): ValueList | undefined {
  const [constant] = keywordsOf(schema, "const");
  if (constant) return { isOpen: false, values: [constant.value], pointer: constant.pointer };
  return listAt(keywordsOf(schema, "enum"), false) ?? listAt(keywordsOf(schema, "x-extensible-enum"), true);
}

/** Several parts allow what each of them allows. */
function listAt(keywords: readonly Keyword[], isOpen: boolean): ValueList | undefined {
  const lists = keywords.map(({ value }) => value).filter((value) => Array.isArray(value));
  const [keyword] = keywords;
  const [first, ...others] = lists;
  if (!keyword || !first) return undefined;
  const values = first.filter((value) => value !== null && others.every((list) => list.includes(value)));
  return { isOpen, values, pointer: keyword.pointer };
}

function compareWithNone(
  before: ValueList | undefined,
  after: ValueList | undefined,
  position: Position,
): Finding[] {
  if (after) {
    const what = after.isOpen ? "known values are listed now" : "only these values are left";
    const rule = after.isOpen ? "known values listed" : "list closed";
    return [
      findingAt(position, rule, { pointer: after.pointer, what: `${what}: ${quoteAll(after.values)}` }),
    ];
  }
  if (!before) return [];
  const what = before.isOpen ? "known values are no longer listed" : "any value is possible now, before only";
  const rule = before.isOpen ? "known values no longer listed" : "list opened";
  return [
    findingAt(position, rule, { pointer: before.pointer, what: `${what}: ${quoteAll(before.values)}` }),
  ];
}

function compareOpenness(before: ValueList, after: ValueList, position: Position): Finding[] {
  if (before.isOpen === after.isOpen) return [];
  const { pointer } = after;
  return after.isOpen
    ? [
        findingAt(position, "list opened", {
          pointer,
          what: "values other than those listed are possible now",
        }),
      ]
    : [findingAt(position, "list closed", { pointer, what: "no values but those listed are left" })];
}

function compareValues(before: ValueList, after: ValueList, position: Position): Finding[] {
  const { isOpen } = after;
  const [added, removed] = [withoutThose(after, before), withoutThose(before, after)];
  const describe = (values: readonly unknown[], verb: string): string =>
    `${isOpen ? "known " : ""}${values.length === 1 ? "value" : "values"} ${quoteAll(values)} ${values.length === 1 ? "was" : "were"} ${verb}`;
  const additions = { pointer: after.pointer, what: describe(added, "added") };
  const removals = { pointer: before.pointer, what: describe(removed, "removed") };
  return [
    ...(added.length === 0
      ? []
      : [findingAt(position, isOpen ? "known value added" : "value added to a closed list", additions)]),
    ...(removed.length === 0
      ? []
      : [findingAt(position, isOpen ? "known value removed" : "value removed from a closed list", removals)]),
  ];
}

function withoutThose({ values }: ValueList, { values: others }: ValueList): unknown[] {
  const texts = new Set(others.map((value) => JSON.stringify(value)));
  return values.filter((value) => !texts.has(JSON.stringify(value)));
}
