import { canonicalText } from "../canonical-text.ts";
import type { Finding } from "../finding.ts";
import { findingAt } from "./position.ts";
import type { Position } from "./position.ts";
import { pointerOf } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";
import type { Shape } from "./read-shape.ts";

/** How schemas below are compared: passed in, because they hold each other. */
export interface Descent {
  readonly position: Position;
  readonly compare: (before: Schema, after: Schema, position: Position) => Finding[];
}

/**
 * Compares the schemas of `oneOf` and `anyOf`. Alternatives belong together by the name that they refer to, or if they
 * say the same; those left over by their order.
 */
export function compareAlternatives(before: Shape, after: Shape, { position, compare }: Descent): Finding[] {
  const [old, current] = [listAlternatives(before), listAlternatives(after)];
  const partners = findPartners(old, current);
  const removed = old.filter((alternative) => ![...partners.values()].includes(alternative));
  return [
    ...current.flatMap((alternative) => {
      const partner = partners.get(alternative);
      if (partner) return compare(partner, alternative, position);
      const what = `alternative ${nameOf(alternative)} was added`;
      return [findingAt(position, "alternative added", { pointer: pointerOf(alternative), what })];
    }),
    ...removed.map((alternative) => {
      const what = `alternative ${nameOf(alternative)} was removed`;
      return findingAt(position, "alternative removed", { pointer: pointerOf(alternative), what });
    }),
  ];
}

function listAlternatives({ schema, alternatives }: Shape): readonly Schema[] {
  return alternatives.length > 0 ? alternatives : [schema];
}

function findPartners(before: readonly Schema[], after: readonly Schema[]): Map<Schema, Schema> {
  const partners = new Map<Schema, Schema>();
  const left = new Set(before);
  const unite = (alternative: Schema, partner: Schema | undefined): void => {
    if (!partner) return;
    partners.set(alternative, partner);
    left.delete(partner);
  };
  for (const identify of [pointerOfName, textOf]) {
    for (const alternative of after.filter((each) => !partners.has(each))) {
      unite(
        alternative,
        [...left].find((each) => identify(each) === identify(alternative)),
      );
    }
  }
  for (const alternative of after.filter((each) => !partners.has(each))) unite(alternative, [...left][0]);
  return partners;
}

/** Only names last: where something stands in a list says nothing. */
function pointerOfName(schema: Schema): string | Schema {
  const pointer = pointerOf(schema);
  return pointer.startsWith("#/components/") ? pointer : schema;
}

function textOf(schema: Schema): string | undefined {
  const [part] = schema;
  return part && canonicalText(part.value, part.document);
}

function nameOf(schema: Schema): string {
  const pointer = pointerOf(schema);
  return `\`${pointer.slice(pointer.lastIndexOf("/") + 1)}\``;
}
