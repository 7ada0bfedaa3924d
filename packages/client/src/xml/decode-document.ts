import { decodeObject } from "./decode-element.ts";
import { holdsUri } from "./find-element.ts";
import { parseXml } from "./parse-xml.ts";
import { unreadableElement } from "./unreadable-xml.ts";
import type { XmlLimits } from "./xml-limits.ts";
import type { XmlSchemas, XmlType } from "./xml-schemas.ts";

/** What decoding has to know besides the text. */
export interface DecodeOptions {
  readonly schemas: XmlSchemas;
  readonly limits: XmlLimits;
  /** Whether elements that the description does not know are refused, not ignored. */
  readonly refusesUnknown?: boolean;
}

/**
 * Decodes a document whose root is of a type.
 *
 * @throws {UnreadableBody} if it is not.
 */
export function decodeDocument(text: string, type: XmlType, options: DecodeOptions): unknown {
  const { schemas, limits, refusesUnknown = false } = options;
  const isRoot = (name: string | undefined): boolean =>
    name !== undefined && (name === type.root || (type.otherRoots?.includes(name) ?? false));
  const root = parseXml(text, {
    limits,
    holdsUri: ([name, ...path]) => isRoot(name) && holdsUri(path, type, schemas),
  });
  if (!isRoot(root.name) || root.isNil)
    throw unreadableElement(`whose root is not <${type.root}>`, root, text);
  return decodeObject(root, type, { schemas, text, refusesUnknown });
}
