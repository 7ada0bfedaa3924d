import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../operation.ts";
import { isObject } from "./place.ts";

/**
 * Merges the `update` of an overlay action into its target, in place (Overlay 1.0 §4.4.4): objects key by key,
 * arrays by appending, anything else by replacing. Gives false when the target already says all of it.
 */
export function mergeUpdate(target: JsonObject | unknown[], update: unknown): boolean {
  if (Array.isArray(target)) return appendItems(target, Array.isArray(update) ? update : [update]);
  return mergeObject(target, update as JsonObject);
}

function mergeObject(target: JsonObject, update: JsonObject): boolean {
  let isChanged = false;
  for (const [key, value] of Object.entries(update)) {
    isChanged = mergeProperty(target, key, value) || isChanged;
  }
  return isChanged;
}

function mergeProperty(target: JsonObject, key: string, value: unknown): boolean {
  const present = Object.hasOwn(target, key) ? target[key] : undefined;
  if (isObject(present) && isObject(value) && !isReference(value)) return mergeObject(present, value);
  if (Array.isArray(present) && Array.isArray(value)) return appendItems(present, value);
  if (isDeepStrictEqual(present, value)) return false;
  // Defined, not assigned: a key `__proto__` is data here. Cloned: the same action may meet several targets.
  Object.defineProperty(target, key, {
    value: structuredClone(value),
    configurable: true,
    enumerable: true,
    writable: true,
  });
  return true;
}

/**
 * A Reference Object takes nothing else beside it (OpenAPI 3.1 §4.8.23), so it replaces what it meets. A schema may stand
 * beside its `$ref`, and is merged.
 */
function isReference({ $ref: reference }: JsonObject): boolean {
  return typeof reference === "string" && /^#\/components\/(?!schemas\/)/.test(reference);
}

/** An array that holds all items already stays as it is: no list of a description wants an item twice. */
function appendItems(target: unknown[], items: readonly unknown[]): boolean {
  const isSatisfied = items.every((item) => target.some((present) => isDeepStrictEqual(present, item)));
  if (isSatisfied) return false;
  target.push(...structuredClone(items));
  return true;
}
