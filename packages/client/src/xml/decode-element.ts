import { decodeList } from "./decode-list.ts";
import { listElements, objectOf } from "./find-element.ts";
import { unreadableElement } from "./unreadable-xml.ts";
import type { XmlObject, XmlProperty, XmlScalar, XmlSchemas, XmlValue } from "./xml-schemas.ts";
import { hasText } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

/** What decoding an element has to know. */
export interface DecodeContext {
  readonly schemas: XmlSchemas;
  /** The document, for positions. */
  readonly text: string;
  /** Whether elements that the description does not know are refused, not ignored. */
  readonly refusesUnknown: boolean;
}

/** The object that the children of an element are. Elements that the description does not know are left out or refused. */
export function decodeObject(element: XmlElement, { properties }: XmlObject, context: DecodeContext): object {
  if (hasText(element)) throw unreadableElement("with text where elements belong", element, context.text);
  const children = groupByName(element.children);
  if (context.refusesUnknown) refuseUnknown(element, properties, context);
  const entries: [string, unknown][] = [];
  for (const property of properties) {
    const value = decodeProperty(findElements(property, children), property, context);
    if (value !== undefined) entries.push([property.name, value]);
  }
  return Object.fromEntries(entries);
}

function refuseUnknown(
  { children }: XmlElement,
  properties: readonly XmlProperty[],
  { text }: DecodeContext,
): void {
  const known = properties.flatMap(listElements);
  const unknown = children.find(({ name }) => !known.includes(name));
  if (unknown) throw unreadableElement("with an element that the description does not have", unknown, text);
}

const none: readonly XmlElement[] = Object.freeze([]);

/** The elements that a property is read from. */
function findElements(
  { name, element = name, list }: XmlProperty,
  children: ReadonlyMap<string, readonly XmlElement[]>,
): readonly XmlElement[] {
  if (!list || list.wrapped) return children.get(element) ?? none;
  return [list.item, ...(list.otherItems ?? [])].flatMap((item) => children.get(item) ?? none);
}

function decodeProperty(
  found: readonly XmlElement[],
  property: XmlProperty,
  context: DecodeContext,
): unknown {
  const { name, element = name, value, list } = property;
  if (list) {
    const decodeItem = (item: XmlElement): unknown =>
      decodeElement(item, { element: list.item, value }, context);
    return decodeList(found, { ...property, list }, { ...context, decodeItem });
  }
  const [first, second] = found;
  if (second) throw unreadableElement(`with a second <${element}> where one belongs`, second, context.text);
  return first && decodeElement(first, { element, value }, context);
}

/** The value of an element, null where it is nil. */
function decodeElement(
  element: XmlElement,
  schema: { readonly element: string; readonly value: XmlValue },
  context: DecodeContext,
): unknown {
  const { element: name, value } = schema;
  // A nil element is empty (XML Schema 1.0 Part 1 §3.3.4, Element Locally Valid, 3.2.1).
  if (element.isNil && (element.text !== "" || element.children.length > 0))
    throw unreadableElement(`with a nil <${name}> that is not empty`, element, context.text);
  if (element.isNil) return null;
  if (typeof value !== "string") return decodeObject(element, objectOf(value, context.schemas), context);
  const [child] = element.children;
  if (child) throw unreadableElement(`with an element in <${name}>, where text belongs`, child, context.text);
  const scalar = decodeScalar(element.text, value);
  if (scalar === undefined)
    throw unreadableElement(`with <${name}> that is no ${value}`, element, context.text);
  return scalar;
}

/** The value that a text stands for, undefined if it stands for none. */
function decodeScalar(text: string, kind: XmlScalar): unknown {
  if (kind === "text" || kind === "uri") return text;
  const trimmed = text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  // The forms of xs:boolean, and those of xs:double that JSON has too (XML Schema 1.0 Part 2 §3.2.2, §3.2.5).
  if (kind === "boolean")
    return /^(true|false|0|1)$/.test(trimmed) ? trimmed === "true" || trimmed === "1" : undefined;
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed);
  return isNumber && Number.isFinite(Number(trimmed)) ? Number(trimmed) : undefined;
}

function groupByName(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const group = groups.get(element.name);
    if (group) group.push(element);
    else groups.set(element.name, [element]);
  }
  return groups;
}
