import { isObject } from "./place.ts";
import type { Place } from "./place.ts";

/** A schema that does not travel as XML; the message says why. */
export class Inexpressible extends Error {}

/** What the keyword `xml` of a schema says (OpenAPI 3.1 §4.8.26). */
export interface XmlKeyword {
  readonly name?: string;
  readonly isWrapped: boolean;
}

/** Reads the keyword `xml`. Throws {@link Inexpressible} for what is not supported. */
export function readXmlKeyword({ value }: Place): XmlKeyword {
  const xml = isObject(value["xml"]) ? value["xml"] : {};
  if (xml["attribute"] === true) throw new Inexpressible("XML attributes are not supported");
  if (xml["namespace"] !== undefined || xml["prefix"] !== undefined)
    throw new Inexpressible("XML namespaces are not supported");
  const { name, wrapped } = xml;
  return { ...(typeof name === "string" && name !== "" && { name }), isWrapped: wrapped === true };
}

/** The name, if an element can have it (Namespaces in XML 1.0 §3, NCName). Throws {@link Inexpressible} if none can. */
export function elementName(name: string): string {
  if (/^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u.test(name)) return name;
  throw new Inexpressible(`no XML element can be called ${JSON.stringify(name)}`);
}
