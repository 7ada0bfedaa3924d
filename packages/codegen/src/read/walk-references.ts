import type { JsonObject } from "../operation.ts";
import { isObject, joinPointer } from "./place.ts";
import { childPosition } from "./position.ts";
import type { Position } from "./position.ts";

/** A reference as it stands in a description. */
export interface FoundReference {
  /** The object that says it, and under which key: `$ref`, or a value of a discriminator. */
  readonly holder: JsonObject;
  readonly key: string;
  readonly reference: string;
  /** JSON pointer to the object that it stands for. */
  readonly pointer: string;
  readonly position: Position;
}

/** Where a visit begins. */
export interface VisitStart {
  readonly pointer: string;
  readonly position: Position;
}

/** Calls back for every reference in a value: `$ref`s, and the `mapping` of discriminators. One in data is none. */
export function walkReferences(
  value: unknown,
  { pointer, position }: VisitStart,
  visit: (found: FoundReference) => void,
): void {
  if (Array.isArray(value)) {
    const itemPosition = position === "names" ? "object" : position === "schemas" ? "schema" : position;
    value.forEach((item: unknown, index) => {
      walkReferences(item, { pointer: `${pointer}/${index}`, position: itemPosition }, visit);
    });
    return;
  }
  if (!isObject(value)) return;
  if (position === "schema" || position === "object") visitOwn(value, { pointer, position }, visit);
  for (const [key, child] of Object.entries(value)) {
    const inner = childPosition(position, key);
    if (inner === "data" || typeof child !== "object") continue;
    walkReferences(child, { pointer: joinPointer(pointer, key), position: inner }, visit);
  }
}

function visitOwn(
  holder: JsonObject,
  { pointer, position }: VisitStart,
  visit: (found: FoundReference) => void,
): void {
  const { $ref: reference, discriminator } = holder;
  if (typeof reference === "string") visit({ holder, key: "$ref", reference, pointer, position });
  const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
  if (!isObject(mapping)) return;
  for (const [key, value] of Object.entries(mapping)) {
    // A value may also be the plain name of a schema (OpenAPI 3.1 §4.8.25).
    if (typeof value !== "string" || !/[#/]|\.(json|ya?ml)$/.test(value)) continue;
    visit({ holder: mapping, key, reference: value, pointer: `${pointer}/discriminator/mapping`, position });
  }
}
