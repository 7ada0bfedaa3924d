import type { JsonObject } from "../../operation.ts";
import { decodeFragment, resolvePointer } from "../../read/follow-reference.ts";
import { walkReferences } from "../../read/walk-references.ts";

/** Schemas inside of others, or of paths, to which something refers. */
export interface DeepSchemas {
  /** As components, by their new names. */
  readonly schemas: JsonObject;
  /** Pointer, not percent-encoded → new name. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Gives every schema a name that is referred to by a pointer into something else, such as `#/components/schemas/A/items`:
 * emitted types have no member for such a place. The pointer is its name.
 */
export function nameDeepSchemas(document: JsonObject): DeepSchemas {
  const names = new Map<string, string>();
  const schemas: JsonObject = {};
  walkReferences(document, { pointer: "#", position: "object" }, ({ reference, position }) => {
    const pointer = decodeFragment(reference);
    if (position !== "schema" || names.has(pointer) || /^#\/components\/schemas\/[^/]+$/.test(pointer))
      return;
    names.set(pointer, pointer.slice(2));
    schemas[pointer.slice(2)] = resolvePointer(document, reference);
  });
  return { schemas, names };
}
