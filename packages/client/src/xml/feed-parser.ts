import type { TreeBuilder, XmlElement } from "./xml-tree.ts";

/** How a parser takes a document. */
export interface FeedOptions {
  readonly write: (chunk: string) => unknown;
  readonly tree: TreeBuilder;
  /** Whether the element at the end of a path of names, from the root on, holds a URI. */
  readonly holdsUri: (path: readonly string[]) => boolean;
  /** Told how many characters more than those of the text were written. */
  readonly onAdded: (count: number) => void;
}

/** A raw `&` as it separates query parameters; what follows cannot be a reference, which would end in `;`. */
const rawAmpersand = /&(?=[\w.~%-]+=)/g;

/**
 * Writes a text to a parser, and each raw `&` in the text of a URI as a reference: SAP's own example has one in
 * `NextPage`. A raw `&` elsewhere is left to the parser, which refuses it.
 */
export function feedParser(text: string, { write, tree, holdsUri, onAdded }: FeedOptions): void {
  const isInUri = createUriCheck(tree, holdsUri);
  let fed = 0;
  let lastTag = -1;
  for (const { index } of text.matchAll(rawAmpersand)) {
    const chunk = text.slice(fed, index);
    if (chunk.includes("<")) lastTag = fed + chunk.lastIndexOf("<");
    write(chunk);
    fed = index;
    if (!isInUri(lastTag)) continue;
    write("&amp;");
    onAdded("amp;".length);
    fed += 1;
  }
  write(text.slice(fed));
}

/** Creates the check whether a parser stands in the text of a URI, by where the last tag, comment or section begins. */
function createUriCheck(tree: TreeBuilder, holdsUri: FeedOptions["holdsUri"]): (lastTag: number) => boolean {
  // One answer for all of an element: an attack has a hundred thousand raw `&` in one.
  let checked: XmlElement | undefined;
  let isUri = false;
  return (lastTag) => {
    const element = tree.current();
    if (element !== checked) isUri = holdsUri(tree.path());
    checked = element;
    // Between the start tag and here there is nothing but text: no child, no comment, no CDATA.
    return isUri && lastTag < element.contentStart;
  };
}
