import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";

/** Lists whose order says nothing (OpenAPI 3.1 §4.8, JSON Schema 2020-12). */
const sets: ReadonlySet<string> = new Set([
  "allOf",
  "anyOf",
  "enum",
  "oneOf",
  "parameters",
  "required",
  "tags",
]);

/**
 * Puts a value into the order of another one, as far as the order says nothing: what both have stands as it stands there,
 * and what is new follows what it follows here.
 */
export function orderLike(current: unknown, value: unknown, key = ""): unknown {
  if (isObject(current) && isObject(value)) return orderObject(current, value);
  if (Array.isArray(current) && Array.isArray(value)) return sets.has(key) ? orderSet(current, value) : value;
  return value;
}

function orderObject(current: JsonObject, value: JsonObject): JsonObject {
  const keys = orderItems(Object.keys(current), Object.keys(value), (key) => key);
  return Object.fromEntries(keys.map((key) => [key, orderLike(ownValue(current, key), value[key], key)]));
}

function orderSet(current: readonly unknown[], value: readonly unknown[]): unknown[] {
  return orderItems(current, value, identify).map((item) =>
    orderLike(
      current.find((other) => identify(other) === identify(item)),
      item,
    ),
  );
}

/** The items of `wanted`: those that `current` has in its order, each other one behind its predecessor. */
function orderItems<Item>(
  current: readonly Item[],
  wanted: readonly Item[],
  name: (item: Item) => string,
): Item[] {
  const byName = new Map(wanted.map((item) => [name(item), item]));
  const ordered = current.flatMap((item) => byName.get(name(item)) ?? []) as Item[];
  wanted.forEach((item, index) => {
    if (ordered.includes(item)) return;
    const predecessor = wanted[index - 1];
    ordered.splice(predecessor === undefined ? 0 : ordered.indexOf(predecessor) + 1, 0, item);
  });
  return ordered;
}

/** What tells an item of a set from the others: parameters by place and name, the rest by what they say. */
function identify(item: unknown): string {
  if (!isObject(item)) return JSON.stringify(item);
  const { in: location, name } = item;
  return typeof name === "string" ? JSON.stringify([location, name]) : JSON.stringify(item);
}

function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
