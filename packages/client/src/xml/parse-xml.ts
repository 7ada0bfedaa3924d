import { SaxesParser } from "saxes";
import { UnreadableBody } from "../body-format.ts";
import { feedParser } from "./feed-parser.ts";
import type { FeedOptions } from "./feed-parser.ts";
import { unreadableXml } from "./unreadable-xml.ts";
import { findForbiddenCharacter } from "./xml-character.ts";
import type { XmlLimits } from "./xml-limits.ts";
import { createTreeBuilder } from "./xml-tree.ts";
import type { TreeBuilder, XmlElement } from "./xml-tree.ts";

/** What {@link parseXml} has to know. */
export interface ParseOptions extends Pick<FeedOptions, "holdsUri"> {
  readonly limits: XmlLimits;
}

/** What is used of the parser after it was set up. */
interface Parser {
  write(chunk: string): unknown;
  close(): unknown;
  readonly position: number;
  readonly xmlDecl: Declaration;
}

/** The XML declaration; a document without one has neither. */
interface Declaration {
  readonly version?: string | undefined;
  readonly encoding?: string | undefined;
}

/**
 * Parses a document into its elements. Strict: XML 1.0 with namespaces, in UTF-8, without DOCTYPE and processing
 * instructions; entities are the five and numeric ones. The only tolerance is a raw `&` in the text of a URI.
 *
 * @throws {UnreadableBody} if it is anything else, or beyond the limits.
 */
export function parseXml(text: string, { limits, holdsUri }: ParseOptions): XmlElement {
  if (text.length > limits.maxCharacters)
    throw new UnreadableBody(`XML of more than ${limits.maxCharacters} characters`);
  const forbidden = findForbiddenCharacter(text);
  if (forbidden >= 0) throw unreadableXml("with a character that XML 1.0 cannot carry", text, forbidden);
  let addedCount = 0;
  const offset = (): number => parser.position - addedCount;
  const refuse = (what: string): never => {
    throw unreadableXml(what, text, offset());
  };
  const tree = createTreeBuilder({ limits, refuse, offset });
  const parser = createParser(tree, refuse);
  try {
    const write = (chunk: string): unknown => parser.write(chunk);
    feedParser(text, { write, tree, holdsUri, onAdded: (count) => (addedCount += count) });
    // Closing makes the parser forget it.
    checkDeclaration(parser.xmlDecl, text);
    parser.close();
  } catch (failure) {
    // The parser throws plain errors. Their messages may quote the text, so nothing of them is kept.
    if (failure instanceof Error && failure.constructor === Error) refuse("that is not well-formed");
    throw failure;
  }
  return tree.root();
}

function createParser(tree: TreeBuilder, refuse: (what: string) => never): Parser {
  const parser = new SaxesParser({ xmlns: true });
  // Six handlers at most: with one more, V8 turns the parser into a dictionary, and it takes five times as long.
  parser.on("opentag", tree.open);
  parser.on("closetag", tree.close);
  parser.on("text", tree.append);
  parser.on("cdata", tree.append);
  parser.on("doctype", () => refuse("with a DOCTYPE"));
  parser.on("processinginstruction", () => refuse("with a processing instruction"));
  return parser;
}

function checkDeclaration({ version = "1.0", encoding = "UTF-8" }: Declaration, text: string): void {
  if (version !== "1.0") throw unreadableXml("of another version than 1.0", text, 0);
  if (!/^utf-8$/i.test(encoding)) throw unreadableXml("in another encoding than UTF-8", text, 0);
}
