import { isDeepStrictEqual } from "node:util";
import { isObject } from "../../../packages/codegen/src/read/place.ts";

/** A place where two descriptions differ; what is absent is undefined. */
export interface Difference {
  /** Keys from the top; items of lists are named by what they are, not by where they stand. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Lists where two values differ, as deep inside as can be told. */
export function listDifferences(before: unknown, after: unknown, path: readonly string[] = []): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [left, right] = [listMembers(before), listMembers(after)];
  if (!left || !right || Array.isArray(before) !== Array.isArray(after)) return [{ path, before, after }];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].flatMap((name) => listDifferences(left.get(name), right.get(name), [...path, name]));
}

/** The value at a path of {@link listDifferences}; undefined where nothing is. */
export function valueAt(description: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => listMembers(value)?.get(name), description);
}

function listMembers(value: unknown): Map<string, unknown> | undefined {
  if (isObject(value)) return new Map(Object.entries(value));
  if (!Array.isArray(value)) return undefined;
  return new Map(value.map((item: unknown) => [nameItem(item), item]));
}

/** Parameters are told apart by place and name, tags by name, servers by URL, the rest by what they say. */
function nameItem(item: unknown): string {
  if (!isObject(item)) return JSON.stringify(item);
  const { in: location, name, url } = item;
  if (typeof name === "string") return typeof location === "string" ? `${location}.${name}` : name;
  return typeof url === "string" ? url : JSON.stringify(item);
}
