import { UnreadableBody } from "../body-format.ts";
import type { XmlElement } from "./xml-tree.ts";

/** The error for a document: what is wrong, and where. Names in it are those of the description, never of the text. */
export function unreadableXml(what: string, text: string, offset: number): UnreadableBody {
  return new UnreadableBody(`XML ${what} (at ${locate(text, offset)})`);
}

/** The same, at the start tag of an element. */
export function unreadableElement(what: string, { contentStart }: XmlElement, text: string): UnreadableBody {
  // No `<` can stand inside a tag.
  return unreadableXml(what, text, text.lastIndexOf("<", contentStart - 1));
}

/** Line and column, both from 1; columns count UTF-16 code units. */
function locate(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
