import { isJsonObject } from "./descriptions.ts";
import type { JsonObject } from "./descriptions.ts";
import type { XmlElement } from "./parse-xml.ts";

/** The name of the element that a schema stands for: its `xml.name`, or the name of the component. */
export function elementName(schema: JsonObject, description: JsonObject): string {
  const target = resolve(schema, description);
  const xml = isJsonObject(target.xml) ? target.xml : {};
  return String(xml.name ?? String(schema.$ref).split("/").at(-1));
}

/** The JSON value that an element holds by its schema. Throws when the element does not fit: unknown, missing or misnamed parts. */
export function decodeXml(element: XmlElement, schema: JsonObject, description: JsonObject): unknown {
  if (element.isNil) return null;
  const target = resolve(schema, description);
  if (target.type === "object") return decodeObject(element, target, description);
  if (target.type === "array") return decodeArray(element, target, description);
  return element.text;
}

function decodeObject(element: XmlElement, schema: JsonObject, description: JsonObject): JsonObject {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const entries = element.children.map((child) => {
    const property = properties[child.name];
    if (!isJsonObject(property)) throw new Error(`<${element.name}> may not hold <${child.name}>.`);
    return [child.name, decodeXml(child, property, description)] as const;
  });
  const value = Object.fromEntries(entries);
  for (const name of (schema.required ?? []) as string[]) {
    if (!(name in value)) throw new Error(`<${element.name}> lacks <${name}>.`);
  }
  return value;
}

function decodeArray(element: XmlElement, schema: JsonObject, description: JsonObject): unknown[] {
  const items = schema.items as JsonObject;
  const name = elementName(items, description);
  return element.children.map((child) => {
    if (child.name !== name) throw new Error(`<${element.name}> holds <${child.name}> instead of <${name}>.`);
    return decodeXml(child, items, description);
  });
}

/** Follows `$ref`; of `oneOf` a schema and null, takes the schema. */
function resolve(schema: JsonObject, description: JsonObject): JsonObject {
  if (Array.isArray(schema.oneOf)) return resolve(schema.oneOf[0] as JsonObject, description);
  if (typeof schema.$ref !== "string") return schema;
  let node: unknown = description;
  for (const key of schema.$ref.slice(2).split("/")) node = isJsonObject(node) ? node[key] : undefined;
  if (!isJsonObject(node)) throw new Error(`${schema.$ref} leads nowhere.`);
  return node;
}
