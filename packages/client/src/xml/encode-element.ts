import { objectOf } from "./find-element.ts";
import { escapeText, findForbiddenCharacter } from "./xml-character.ts";
import { defaultXmlLimits } from "./xml-limits.ts";
import type { XmlObject, XmlProperty, XmlScalar, XmlSchemas, XmlValue } from "./xml-schemas.ts";

/** What encoding has to know, and what it notes for the document as a whole. */
export interface EncodeContext {
  readonly schemas: XmlSchemas;
  /** The names and positions that lead to the value at hand. */
  readonly path: string[];
  /** Whether something was null. */
  hasNil: boolean;
  /** Throws the error for the value at hand. */
  readonly refuse: (problem: string) => never;
}

/** The elements of an object's properties, in the order of the description. What is undefined is left out. */
export function encodeObject(value: unknown, { properties }: XmlObject, context: EncodeContext): string {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return context.refuse("must be an object");
  // A value may lead back to itself.
  if (context.path.length >= defaultXmlLimits.maxDepth) return context.refuse("is nested too deep");
  const given = Object.entries(value).filter(([, content]) => content !== undefined);
  const known = new Map<string, unknown>(given);
  let text = "";
  for (const property of properties) {
    const content = known.get(property.name);
    if (content === undefined) continue;
    known.delete(property.name);
    text += below(property.name, context, () => encodeProperty(content, property, context));
  }
  for (const name of known.keys()) below(name, context, () => context.refuse("is not in the description"));
  return text;
}

function encodeProperty(content: unknown, property: XmlProperty, context: EncodeContext): string {
  const { name, element = name, value, list } = property;
  if (!list || content === null) return encodeElement(content, { element, value }, context);
  if (!Array.isArray(content)) return context.refuse("must be an array");
  const items = content.map((item: unknown, index) =>
    below(String(index), context, () => encodeElement(item, { element: list.item, value }, context)),
  );
  return list.wrapped ? wrap(element, items.join("")) : items.join("");
}

function encodeElement(
  content: unknown,
  { element, value }: { readonly element: string; readonly value: XmlValue },
  context: EncodeContext,
): string {
  if (content === null) {
    context.hasNil = true;
    return `<${element} xsi:nil="true" />`;
  }
  if (typeof value === "string") return `<${element}>${encodeScalar(content, value, context)}</${element}>`;
  return wrap(element, encodeObject(content, objectOf(value, context.schemas), context));
}

function encodeScalar(content: unknown, kind: XmlScalar, { refuse }: EncodeContext): string {
  if (kind === "boolean") return typeof content === "boolean" ? String(content) : refuse("must be a boolean");
  if (kind === "number")
    return Number.isFinite(content) ? String(content) : refuse("must be a finite number");
  if (typeof content !== "string") return refuse("must be a string");
  if (findForbiddenCharacter(content) >= 0) return refuse("holds a character that XML 1.0 cannot carry");
  return escapeText(content);
}

function wrap(element: string, content: string): string {
  return content === "" ? `<${element} />` : `<${element}>${content}</${element}>`;
}

/** What `encode` gives one step further down. */
function below(key: string, { path }: EncodeContext, encode: () => string): string {
  path.push(key);
  const text = encode();
  path.pop();
  return text;
}
