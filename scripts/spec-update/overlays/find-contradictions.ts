import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";
import { listDifferences, valueAt } from "./list-differences.ts";

/** What upstream says of a place now, other than what an action was written against; what is absent is undefined. */
export interface Contradiction {
  readonly path: readonly string[];
  readonly was: unknown;
  readonly is: unknown;
}

/** The description around one action, upstream's old version and its new one. */
export interface ActionStates {
  /** Before the action, with the old upstream version. */
  readonly oldBefore: JsonObject;
  readonly newBefore: JsonObject;
  readonly newAfter: JsonObject;
}

/**
 * Finds where an action overrides something that upstream changed. What it overrides unchanged, it was written to
 * override; what upstream never said, it adds.
 */
export function findContradictions({ oldBefore, newBefore, newAfter }: ActionStates): Contradiction[] {
  const found = listDifferences(newBefore, newAfter)
    .map(({ path, before }) => {
      const parent = path.slice(0, -1);
      // A reference leaves nothing of what it replaces, so that is overridden as a whole.
      const isReplaced = valueAt(newAfter, [...parent, "$ref"]) !== valueAt(newBefore, [...parent, "$ref"]);
      const place = isReplaced && valueAt(newBefore, parent) !== undefined ? parent : path;
      return {
        path: place,
        was: valueAt(oldBefore, place),
        is: place === path ? before : valueAt(newBefore, place),
      };
    })
    .filter(({ was, is }) => !isDeepStrictEqual(was, is) && (is !== undefined || isObject(was)));
  return [
    ...new Map(found.map((contradiction) => [JSON.stringify(contradiction.path), contradiction])).values(),
  ];
}
