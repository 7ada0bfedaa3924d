import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareDefaults } from "./compare-defaults.ts";
import { compareJsonTypes } from "./compare-json-types.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareOtherKeywords } from "./compare-other-keywords.ts";
import { compareProperties } from "./compare-properties.ts";
import { compareValueLists } from "./compare-value-lists.ts";
import { below, findingOf, wasCompared } from "./position.ts";
import type { Position } from "./position.ts";
import { isMarked, schemaAt, speakingParts } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";
import { readShape } from "./read-shape.ts";

/** Compares what two schemas say of a value that travels one way. */
export function compareSchemas(before: Schema, after: Schema, position: Position): Finding[] {
  if (wasCompared(before, after, position) || isWrittenTheSame(before, after)) return [];
  const [old, current] = [readShape(before), readShape(after)];
  const types = compareJsonTypes(old, current, position);
  const about = [...compareDeprecation(before, after, position), ...compareTexts(before, after, position)];
  // Of a value that became something else altogether, the rest is no comparison.
  if (types.some(({ rule }) => rule === "type replaced")) return [...types, ...about];
  if (old.alternatives.length > 0 || current.alternatives.length > 0) {
    const alternatives = compareAlternatives(old, current, { position, compare: compareSchemas });
    return [
      ...types,
      ...alternatives,
      ...compareParts(commonParts(old), commonParts(current), position),
      ...about,
    ];
  }
  return [...types, ...compareParts(old.schema, current.schema, position), ...about];
}

/** Most schemas are. Where one of them refers to others, those may differ. */
function isWrittenTheSame(before: Schema, after: Schema): boolean {
  const [old, current] = [before, after].map((schema) => {
    return JSON.stringify(speakingParts(schema).map(({ value }) => value));
  });
  return old === current && !old?.includes('"$ref"');
}

/** What holds for all alternatives; a schema without any is itself the only alternative. */
function commonParts({ schema, alternatives }: ReturnType<typeof readShape>): Schema {
  return alternatives.length > 0 ? schema : [];
}

function compareParts(before: Schema, after: Schema, position: Position): Finding[] {
  return [
    ...compareValueLists(before, after, position),
    ...compareLimits(before, after, position),
    ...compareDefaults(before, after, position),
    ...compareProperties(before, after, { position, compare: compareSchemas }),
    ...compareItems(before, after, position),
    ...compareOtherKeywords(before, after, position),
  ];
}

function compareItems(before: Schema, after: Schema, position: Position): Finding[] {
  const [old, current] = [schemaAt(before, "items"), schemaAt(after, "items")];
  // Items of which nothing is said can be anything.
  return old || current ? compareSchemas(old ?? [], current ?? [], below(position, "[]")) : [];
}

function compareDeprecation(before: Schema, after: Schema, position: Position): Finding[] {
  const [was, is] = [isMarked(before, "deprecated"), isMarked(after, "deprecated")];
  if (was === is) return [];
  return is
    ? [findingOf([before, after], position, "value deprecated", "deprecated now")]
    : [findingOf([before, after], position, "value no longer deprecated", "no longer deprecated")];
}
