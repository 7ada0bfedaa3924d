import type { SaxesTagNS } from "saxes";
import type { XmlLimits } from "./xml-limits.ts";

/** An element of a document that is well-formed so far. */
export interface XmlElement {
  /** Its name, if it is in no namespace; else `{namespace}name`, which no schema asks for. */
  readonly name: string;
  /** `xsi:nil`, by whatever prefix (XML Schema 1.0 Part 1 §2.6.2). */
  readonly isNil: boolean;
  /** Its text without that of its children. */
  text: string;
  readonly children: XmlElement[];
  /** Where its start tag ends, counted from the start of the document. */
  readonly contentStart: number;
}

/** What turns the events of a parser into elements. */
export interface TreeBuilder {
  open(tag: SaxesTagNS): void;
  close(): void;
  append(text: string): void;
  /** The innermost element that is open; the document itself before the root. */
  current(): XmlElement;
  /** The names of the elements that are open, from the root on. */
  path(): string[];
  /** The root, when the document has ended. */
  root(): XmlElement;
}

/** What the builder asks of the parser. */
export interface TreeContext {
  readonly limits: XmlLimits;
  readonly refuse: (what: string) => never;
  /** How many characters were read. */
  readonly offset: () => number;
}

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

/** Creates a builder of one document. */
export function createTreeBuilder({ limits, refuse, offset }: TreeContext): TreeBuilder {
  const document: XmlElement = { name: "", isNil: false, text: "", children: [], contentStart: 0 };
  const openElements: XmlElement[] = [];
  const current = (): XmlElement => openElements.at(-1) ?? document;
  let elementCount = 0;

  function readNil({ attributes }: SaxesTagNS): boolean {
    for (const name in attributes) {
      const { uri, local, value } = attributes[name] ?? {};
      if (value === undefined || uri !== schemaInstance || local !== "nil") continue;
      // The values of xs:boolean (XML Schema 1.0 Part 2 §3.2.2).
      if (!/^\s*(true|false|0|1)\s*$/.test(value)) refuse("with a nil that is neither true nor false");
      return /true|1/.test(value);
    }
    return false;
  }

  return {
    current,
    open(tag) {
      elementCount += 1;
      if (elementCount > limits.maxElements) refuse(`of more than ${limits.maxElements} elements`);
      if (openElements.length >= limits.maxDepth) refuse(`of more than ${limits.maxDepth} levels`);
      const name = tag.uri === "" ? tag.local : `{${tag.uri}}${tag.local}`;
      const isNil = readNil(tag);
      const element = { name, isNil, text: "", children: [], contentStart: offset() };
      current().children.push(element);
      openElements.push(element);
    },
    close: () => void openElements.pop(),
    append: (text) => void (current().text += text),
    path: () => openElements.map(({ name }) => name),
    root: () => document.children[0] ?? refuse("without a root"),
  };
}

/** Whether there is more than white space between the children of an element. */
export function hasText({ text }: XmlElement): boolean {
  return /[^\t\n\r ]/.test(text);
}
