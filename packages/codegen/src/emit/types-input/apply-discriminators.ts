import type { JsonObject } from "../../operation.ts";
import { isObject } from "../../read/place.ts";
import { componentAt } from "./component-at.ts";

/** A discriminator, and the components between which it decides. */
export interface Discriminator {
  readonly property: string;
  /** Value → component. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly members: readonly string[];
}

/**
 * Writes into the members of discriminators, in place, which values the property has there: those that lead to the member,
 * and to other members that extend it.
 */
export function applyDiscriminators(schemas: JsonObject, discriminators: readonly Discriminator[]): void {
  const values = new Map<string, Map<string, Set<string>>>();
  for (const { property, mapping, members } of discriminators) {
    for (const member of members) {
      const covered = members.filter(
        (other) => other === member || listExtended(other, schemas).includes(member),
      );
      const byProperty = values.get(member) ?? new Map<string, Set<string>>();
      const known = [
        ...(byProperty.get(property) ?? []),
        ...covered.flatMap((name) => valuesOf(name, mapping)),
      ];
      values.set(member, byProperty.set(property, new Set(known)));
    }
  }
  for (const [member, byProperty] of values) {
    for (const [property, known] of byProperty) {
      schemas[member] = withValues(schemas[member] as JsonObject, property, [...known]);
    }
  }
}

/** The components that a component extends, directly or not. */
export function listExtended(component: string, schemas: JsonObject, seen: readonly string[] = []): string[] {
  const parts = listParts(schemas[component]).map(({ $ref: reference }) => componentAt(reference));
  return parts.flatMap((next) =>
    next === undefined || seen.includes(next) ? [] : [next, ...listExtended(next, schemas, [...seen, next])],
  );
}

function listParts(schema: unknown): JsonObject[] {
  const parts = isObject(schema) && Array.isArray(schema["allOf"]) ? schema["allOf"].filter(isObject) : [];
  return parts.flatMap((part) => [part, ...listParts(part)]);
}

/** Without a mapping to it, a component's value is its name (OpenAPI 3.1 §4.8.25). */
function valuesOf(component: string, mapping: Discriminator["mapping"]): string[] {
  const mapped = [...mapping].filter(([, target]) => target === component).map(([value]) => value);
  return mapped.length > 0 ? mapped : [component];
}

/** The schema as an object whose property has these values, unless it says itself which it has. */
function withValues(schema: JsonObject, property: string, values: readonly string[]): JsonObject {
  const { type = "object", allOf, properties = {}, required } = schema;
  if (type !== "object" || !isObject(properties)) return schema;
  const own = properties[property];
  if (isObject(own) && ("enum" in own || "const" in own)) return schema;
  const said = { ...(isObject(own) && own), type: "string", enum: values };
  if (!Array.isArray(allOf)) {
    const names = Array.isArray(required) ? required : [];
    return { ...schema, properties: { ...properties, [property]: said }, required: [...names, property] };
  }
  return {
    ...schema,
    allOf: [...allOf, { type: "object", properties: { [property]: said }, required: [property] }],
  };
}
