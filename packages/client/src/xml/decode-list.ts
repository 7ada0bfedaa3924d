import type { DecodeContext } from "./decode-element.ts";
import { listElements, objectOf } from "./find-element.ts";
import { unreadableElement } from "./unreadable-xml.ts";
import type { XmlList, XmlProperty } from "./xml-schemas.ts";
import { hasText } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

/** A property that is an array. */
export interface ListProperty extends XmlProperty {
  readonly list: XmlList;
}

/** What decoding a list has to know. */
export interface ListContext extends DecodeContext {
  readonly decodeItem: (item: XmlElement) => unknown;
}

/** The array that elements of one name are: items in one wrapper, or each an item itself. */
export function decodeList(
  found: readonly XmlElement[],
  property: ListProperty,
  context: ListContext,
): unknown {
  const { list } = property;
  const [first, second] = found;
  if (!first) return list.required ? [] : undefined;
  if (first.isNil && !second) return context.decodeItem(first) ?? (list.nullable ? null : []);
  // Descriptions that say nothing of a wrapper mean items under the property's name (OpenAPI 3.1 §4.8.26).
  const areItems = !list.wrapped || found.every((element) => isItem(element, property, context));
  return areItems ? found.map(context.decodeItem) : decodeWrapper(found, property, context);
}

/** Whether an element is an item without a wrapper: it holds what an item holds, and no item. */
function isItem({ children }: XmlElement, { value, list }: ListProperty, { schemas }: ListContext): boolean {
  if (typeof value === "string" || children.some((child) => isNamedLikeItem(child, list))) return false;
  const names = objectOf(value, schemas).properties.flatMap(listElements);
  return children.some(({ name }) => names.includes(name));
}

function decodeWrapper(
  [wrapper, second]: readonly XmlElement[],
  { name, element = name, list }: ListProperty,
  { text, decodeItem }: ListContext,
): unknown[] {
  if (second) throw unreadableElement(`with a second <${element}> where one belongs`, second, text);
  if (!wrapper) return [];
  const items = wrapper.children.filter((child) => isNamedLikeItem(child, list));
  // Elements that are unknown are ignored, but not when they are all there is: that is no empty list.
  const isOther = items.length === 0 && wrapper.children.length > 0;
  if (isOther || hasText(wrapper))
    throw unreadableElement(`with <${element}> that holds no <${list.item}>`, wrapper, text);
  return items.map(decodeItem);
}

function isNamedLikeItem({ name }: XmlElement, { item, otherItems }: XmlList): boolean {
  return name === item || (otherItems?.includes(name) ?? false);
}
