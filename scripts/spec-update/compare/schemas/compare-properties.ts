import type { Finding } from "../finding.ts";
import type { Descent } from "./compare-alternatives.ts";
import { compareOtherProperties } from "./compare-other-properties.ts";
import { below, findingAt } from "./position.ts";
import type { Position } from "./position.ts";
import { pointerOf } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";
import { readProperties } from "./read-properties.ts";
import type { Property } from "./read-properties.ts";

/** Compares the properties of objects, and what is said of all others. */
export function compareProperties(before: Schema, after: Schema, descent: Descent): Finding[] {
  const { direction } = descent.position;
  const [old, current] = [readProperties(before, direction), readProperties(after, direction)];
  const removed = [...old].filter(([name]) => !current.has(name));
  return [
    ...[...current].flatMap(([name, property]) => compareProperty(name, [old.get(name), property], descent)),
    ...removed.map(([name, { schema }]) =>
      findingAt(below(descent.position, name), "property removed", {
        pointer: pointerOf(schema),
        what: "property was removed",
      }),
    ),
    ...compareOtherProperties(before, after, descent),
  ];
}

function compareProperty(
  name: string,
  [before, after]: readonly [Property | undefined, Property],
  { position, compare }: Descent,
): Finding[] {
  const pointer = pointerOf(after.schema);
  const isOptional = !after.isRequired;
  const there = below(position, name, isOptional);
  if (!before) {
    const rule = isOptional ? "optional property added" : "required property added";
    const what = `${isOptional ? "optional" : "required"} property was added`;
    return [findingAt(there, rule, { pointer, what })];
  }
  return [
    ...compareNecessity([before, after], there, pointer),
    ...compare(before.schema, after.schema, there),
  ];
}

function compareNecessity(
  [before, after]: readonly [Property, Property],
  position: Position,
  pointer: string,
): Finding[] {
  if (before.isRequired === after.isRequired) return [];
  return after.isRequired
    ? [findingAt(position, "property became required", { pointer, what: "became required" })]
    : [findingAt(position, "property became optional", { pointer, what: "became optional" })];
}
