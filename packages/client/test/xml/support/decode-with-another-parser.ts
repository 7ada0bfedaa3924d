import { XMLParser, XMLValidator } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: false,
  parseAttributeValue: false,
  parseTagValue: false,
  // Three advisories of 2026 concern its entities.
  processEntities: false,
  trimValues: false,
  isArray: (name) => name === "ConnectionRequest",
});

const references: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#13;": "\r",
};

/** Decodes a list by fast-xml-parser: what a user without this client would write. */
export function decodeListWithAnotherParser(text: string): unknown {
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new Error(`not well-formed: ${validity.err.msg}`);
  const document = parser.parse(text) as { ConnectionRequests: Element };
  const { Items, NextPage } = document.ConnectionRequests;
  const items = typeof Items === "object" ? ((Items["ConnectionRequest"] ?? []) as Element[]) : [];
  return {
    Items: items.map((item) => readValue(item, "ConnectionRequest")),
    ...(NextPage !== undefined && { NextPage: readValue(NextPage, "NextPage") }),
  };
}

type Element = { [name: string]: string | Element };

function readValue(value: string | Element, name: string): unknown {
  // Without the description, an object without properties cannot be told from an empty text.
  if (value === "" && name === "emailAddresses") return {};
  if (typeof value === "string") return value.replace(/&[#\w]+;/g, (found) => references[found] ?? found);
  if (value["@_xsi:nil"] === "true") return null;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, readValue(child, key)]));
}
