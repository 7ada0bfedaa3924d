import { followReference } from "./follow-reference.ts";
import { listOperations } from "./list-operations.ts";
import { mergeParts } from "./merge-parts.ts";
import { childPlace, childPlaces, isObject, joinPointer, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { isJson } from "./read-schema.ts";

/** Examples by the pointer of the schema that they are examples of, each once, in document order. */
export type Examples = ReadonlyMap<string, readonly unknown[]>;

/** Reads the examples of JSON bodies and of schemas, and takes them apart: a property has those of its objects, too. */
export function readExamples(root: Place): Examples {
  const examples = new Map<string, unknown[]>();
  const bodies = listOperations(root).flatMap(({ operation }) => [
    ...childPlaces(operation).filter(([key]) => key === "requestBody"),
    ...childPlaces(childPlace(operation, "responses")),
  ]);
  for (const [, body] of bodies) {
    for (const [mediaType, media] of childPlaces(childPlace(followReference(body), "content"))) {
      const schema = childPlace(media, "schema");
      if (!schema || !isJson(mediaType)) continue;
      for (const value of examplesAt(media)) record(schema, value, examples);
    }
  }
  for (const [, schema] of childPlaces(childPlace(root, "components", "schemas"))) {
    for (const value of examplesAt(schema)) record(schema, value, examples);
  }
  return examples;
}

/** The examples that stand at a schema or a media type: `example`, `examples` as a list or by name. */
export function examplesAt(place: Place): unknown[] {
  const { example, examples } = place.value;
  const single = example === undefined ? [] : [example];
  if (Array.isArray(examples)) return [...single, ...(examples as unknown[])];
  const named = childPlaces(childPlace(place, "examples")).map(([, entry]) => followReference(entry).value);
  return [...single, ...named.flatMap((entry) => ("value" in entry ? [entry["value"]] : []))];
}

function record(start: Place, value: unknown, examples: Map<string, unknown[]>): void {
  const place = mergeParts(followReference(start));
  const isNew = [...new Set([start.pointer, place.pointer])].map((at) => add(at, value, examples));
  // Whatever is in it was seen when it was.
  if (!isNew.includes(true)) return;
  const choices = [...listPlaces(place, "oneOf"), ...listPlaces(place, "anyOf")];
  const [choice, ...others] = choices.filter((each) => followReference(each).value["type"] !== "null");
  if (choice && others.length === 0 && value !== null) record(choice, value, examples);
  recordContent(place, value, examples);
}

function recordContent(place: Place, value: unknown, examples: Map<string, unknown[]>): void {
  const items = childPlace(place, "items");
  if (Array.isArray(value) && items) for (const item of value) record(items, item, examples);
  if (!isObject(value)) return;
  // In the order of the example, which is that of the wire.
  for (const [name, member] of Object.entries(value)) {
    const property = childPlace(place, "properties", name);
    if (property) record(property, member, examples);
  }
}

function add(pointer: string, value: unknown, examples: Map<string, unknown[]>): boolean {
  const known = examples.get(pointer) ?? [];
  examples.set(pointer, known);
  const text = JSON.stringify(value);
  if (known.some((other) => JSON.stringify(other) === text)) return false;
  known.push(value);
  return true;
}

/** The pointer of a property of a schema. */
export function propertyPointer(schema: Place, name: string): string {
  return joinPointer(`${schema.pointer}/properties`, name);
}
