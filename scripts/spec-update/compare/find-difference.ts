import { isObject, joinPointer } from "../../../packages/codegen/src/read/place.ts";

/** JSON pointer to the first difference between two values, in the order of the newer; undefined if there is none. */
export function findDifference(before: unknown, after: unknown, pointer: string): string | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return findDifference(Object.fromEntries(before.entries()), Object.fromEntries(after.entries()), pointer);
  }
  if (!isObject(before) || !isObject(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? undefined : pointer;
  }
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const found = findDifference(before[key], after[key], joinPointer(pointer, key));
    if (found !== undefined) return found;
  }
  return undefined;
}
