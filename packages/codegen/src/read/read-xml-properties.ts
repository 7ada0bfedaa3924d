import { CodegenError } from "../errors.ts";
import type { XmlList, XmlProperty, XmlValue } from "../xml-model.ts";
import { followReference } from "./follow-reference.ts";
import { childPlace, childPlaces, formatPlace, isObject, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { resolveXmlSchema } from "./resolve-xml-schema.ts";
import type { ResolvedSchema } from "./resolve-xml-schema.ts";
import { elementName, Inexpressible, readXmlKeyword } from "./xml-keyword.ts";

/** What the reader of types lends to the reader of their properties. */
export interface XmlPropertyContext {
  /** The value of `read`, or a warning where XML cannot express it. */
  attempt<Value>(place: Place, read: () => Value): Value | undefined;
  /** The component that an object schema is, its own properties read; undefined if it has no name. */
  nameObject(schema: ResolvedSchema): string | undefined;
  /** Schemas without a name that are being read: one of them inside itself is a circle without an end. */
  readonly parents?: readonly Place["value"][];
}

/** Reads the properties of an object schema, `allOf` included, in the order in which they are written. */
export function readXmlProperties(place: Place, context: XmlPropertyContext): XmlProperty[] {
  const parents = context.parents ?? [];
  if (parents.includes(place.value))
    throw new Inexpressible("XML cannot express a circle of schemas without names");
  const inner = { ...context, parents: [...parents, place.value] };
  const { properties, required } = collectProperties(place);
  if (properties.size === 0 && isObject(place.value["additionalProperties"]))
    throw new Inexpressible("XML cannot express an object with any names");
  const read = inOrder(place, properties).flatMap(([name, property]) => {
    const known = context.attempt(property, () => readProperty(name, property, inner));
    return known ? [{ ...known, isRequired: required.has(name) }] : [];
  });
  return withDistinctElements(read, place, context);
}

function collectProperties(
  start: Place,
  seen: readonly Place["value"][] = [],
): { properties: Map<string, Place>; required: Set<unknown> } {
  const place = followReference(start);
  const { value } = place;
  if (seen.includes(value)) throw new Inexpressible("XML cannot express a schema that is made of itself");
  const types = [value["type"] ?? "object"].flat().filter((type) => type !== "null");
  if (types.some((type) => type !== "object") || "oneOf" in value || "anyOf" in value)
    throw new Inexpressible("XML cannot express an object that is also something else");
  const parts = listPlaces(place, "allOf").map((part) => collectProperties(part, [...seen, value]));
  const own = childPlaces(childPlace(place, "properties"));
  const ownRequired = Array.isArray(value["required"]) ? (value["required"] as unknown[]) : [];
  return {
    properties: new Map([...parts.flatMap(({ properties }) => [...properties]), ...own]),
    required: new Set([...parts.flatMap(({ required }) => [...required]), ...ownRequired]),
  };
}

/** `x-xml-order` first, then the rest in the order of the schema. */
function inOrder(place: Place, properties: ReadonlyMap<string, Place>): [string, Place][] {
  const order = place.value["x-xml-order"] ?? [];
  const isUsable = Array.isArray(order) && new Set(order).size === order.length;
  if (!isUsable || !order.every((name) => properties.has(name as string))) {
    throw new CodegenError("invalid-description", {
      place: `${formatPlace(place)}/x-xml-order`,
      problem: "x-xml-order is no list of properties of its schema, each once",
      remedy: "name them as they stand under `properties`.",
    });
  }
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...properties].sort(([one], [other]) => rank(one) - rank(other));
}

function readProperty(
  name: string,
  property: Place,
  context: XmlPropertyContext,
): Omit<XmlProperty, "isRequired"> {
  const resolved = resolveXmlSchema(property);
  const { place, kind, isNullable } = resolved;
  const element = elementName(resolved.xmlName ?? name);
  if (kind !== "array") return { name, element, isNullable, value: readValue(resolved, context) };
  const { list, value } = readList(place, element, context);
  return { name, element: list.isWrapped ? element : list.item, isNullable, value, list };
}

function readList(
  array: Place,
  arrayName: string,
  context: XmlPropertyContext,
): { list: XmlList; value: XmlValue } {
  const items = childPlace(array, "items");
  if (!items) throw new Inexpressible("XML cannot express items of any type");
  const resolved = resolveXmlSchema(items);
  if (resolved.kind === "array") throw new Inexpressible("XML cannot express an array in an array");
  const value = readValue(resolved, context);
  const item = elementName(resolved.xmlName ?? arrayName);
  const component = typeof value === "object" && "component" in value ? value.component : item;
  const list = {
    item,
    otherItems: component === item ? [] : [component],
    isWrapped: readXmlKeyword(array).isWrapped,
    isItemNullable: resolved.isNullable,
  };
  return { list, value };
}

function readValue(resolved: ResolvedSchema, context: XmlPropertyContext): XmlValue {
  const { place, kind } = resolved;
  if (kind === "number" || kind === "boolean") return kind;
  if (kind !== "object") return place.value["format"] === "uri" ? "uri" : "text";
  const component = context.nameObject(resolved);
  return component === undefined ? { properties: readXmlProperties(place, context) } : { component };
}

function withDistinctElements(
  properties: readonly XmlProperty[],
  place: Place,
  { attempt }: XmlPropertyContext,
): XmlProperty[] {
  const taken = new Set<string>();
  return properties.filter(({ element }) =>
    attempt(place, () => {
      if (taken.has(element)) throw new Inexpressible(`two properties are <${element}>`);
      return taken.add(element);
    }),
  );
}
