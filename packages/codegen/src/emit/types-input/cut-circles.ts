import type { JsonObject } from "../../operation.ts";
import { isObject } from "../../read/place.ts";
import { componentAt } from "./component-at.ts";

/** A component that is made of another one. */
interface Edge {
  readonly to: string;
  /** Where the reference stands, and how it is combined with what stands beside it. */
  readonly holder: JsonObject | unknown[];
  readonly key: string | number;
  readonly keyword: string;
}

/** Keywords whose schemas are part of the type; a type may refer to itself only below a property. */
const parts = ["allOf", "anyOf", "oneOf", "prefixItems"];

/**
 * Ends circles of components that are made of each other, in place: TypeScript has no type for them. Most are a choice
 * between schemas which extend the one that offers the choice: they extend what it says besides.
 */
export function cutCircles(schemas: JsonObject): void {
  // An extension copies what it extends, which may be part of another circle; more of them than this are no hierarchy.
  let extensionsLeft = Object.keys(schemas).length * 4;
  for (let circle = findCircle(schemas); circle; circle = findCircle(schemas)) {
    const extension =
      circle.length > 1
        ? circle.find(({ keyword, to }) => keyword === "allOf" && offersChoice(schemas[to]))
        : undefined;
    if (extension && extensionsLeft > 0) {
      extensionsLeft -= 1;
      replace(extension, withoutChoice(structuredClone(schemas[extension.to] as JsonObject)));
    } else {
      replace(circle.at(-1) as Edge);
    }
  }
}

function findCircle(schemas: JsonObject): Edge[] | undefined {
  const done = new Set<string>();
  const path: Edge[] = [];
  const visit = (name: string, above: readonly string[]): Edge[] | undefined => {
    if (done.has(name)) return undefined;
    for (const edge of listEdges(schemas, name)) {
      const start = [...above, name].indexOf(edge.to);
      if (start >= 0) return [...path.slice(start), edge];
      path.push(edge);
      const circle = visit(edge.to, [...above, name]);
      if (circle) return circle;
      path.pop();
    }
    done.add(name);
    return undefined;
  };
  for (const name of Object.keys(schemas)) {
    const circle = visit(name, []);
    if (circle) return circle;
  }
  return undefined;
}

function listEdges(schemas: JsonObject, name: string): Edge[] {
  const edges: Edge[] = [];
  const visit = (schema: unknown, place: Omit<Edge, "to">): void => {
    if (!isObject(schema)) return;
    const to = componentAt(schema["$ref"]);
    if (to !== undefined) edges.push({ to, ...place });
    for (const keyword of parts) {
      const list = schema[keyword];
      if (!Array.isArray(list)) continue;
      list.forEach((part: unknown, key) => visit(part, { holder: list, key, keyword }));
    }
  };
  visit(schemas[name], { holder: schemas, key: name, keyword: "$ref" });
  return edges;
}

/** What is left of a circle: anything, but no alternative to the others of a choice. */
function replace({ holder, key, keyword }: Edge, by: JsonObject = {}): void {
  const isChoice = keyword === "anyOf" || keyword === "oneOf";
  (holder as Record<string | number, unknown>)[key] = isChoice ? { enum: [] } : by;
}

function offersChoice(schema: unknown): boolean {
  if (!isObject(schema)) return false;
  return isChoice(schema) || (Array.isArray(schema["allOf"]) && schema["allOf"].some(isChoice));
}

function withoutChoice(schema: JsonObject): JsonObject {
  const { anyOf: _any, oneOf: _one, allOf, ...rest } = schema;
  return { ...rest, ...(Array.isArray(allOf) && { allOf: allOf.filter((part) => !isChoice(part)) }) };
}

function isChoice(schema: unknown): boolean {
  return isObject(schema) && ("anyOf" in schema || "oneOf" in schema);
}
