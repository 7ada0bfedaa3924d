import type { JsonObject } from "../../operation.ts";
import { isObject } from "../../read/place.ts";
import { componentAt } from "./component-at.ts";

/** Keyword of an array that must be an interface: a member of an interface cannot refer to itself through an array. */
export const circularArray = "x-circular-array";

/** Marks, in place, the arrays of components that hold themselves without an object between. */
export function markCircularArrays(schemas: JsonObject): void {
  const targets = new Map(Object.keys(schemas).map((name) => [name, listTargets(schemas[name])]));
  for (const name of targets.keys()) {
    if (reaches(name, targets)) visitParts(schemas[name], (part) => Object.assign(part, markOf(part)));
  }
}

function markOf({ type, items }: JsonObject): JsonObject {
  const isArray = type === "array" || (Array.isArray(type) && type.includes("array"));
  return isArray && isObject(items) ? { [circularArray]: true } : {};
}

function listTargets(schema: unknown): string[] {
  const list: string[] = [];
  visitParts(schema, ({ $ref: reference }) => {
    const target = componentAt(reference);
    if (target !== undefined) list.push(target);
  });
  return list;
}

/** Whether a component leads back to itself. */
function reaches(name: string, targets: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const left = [...(targets.get(name) ?? [])];
  for (const next of left) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    left.push(...(targets.get(next) ?? []));
  }
  return false;
}

/** Calls back for every part of a schema that is not below a property. */
function visitParts(schema: unknown, visit: (part: JsonObject) => void): void {
  if (!isObject(schema)) return;
  visit(schema);
  for (const keyword of ["allOf", "anyOf", "oneOf", "prefixItems"]) {
    const list = schema[keyword];
    if (Array.isArray(list)) for (const part of list) visitParts(part, visit);
  }
  visitParts(schema["items"], visit);
}
