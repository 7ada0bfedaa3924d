import { createClient } from "@connection-requests/client";
import type { Client, ConnectionRequestUpdate } from "@connection-requests/client";
import {
  createXmlFormat,
  createXmlServerFormat,
  decodeXml,
  defaultXmlLimits,
  encodeXml,
  xml,
  xmlServer,
} from "@connection-requests/client/xml";
import type {
  BodyFormat,
  BodySource,
  XmlLimits,
  XmlSchemas,
  XmlServerFormat,
  XmlTypes,
} from "@connection-requests/client/xml";

/** The same methods and the same types, in XML. */
export const client: Client = createClient({ format: xml });

/** What codegen writes for a description of one's own, with everything that it may have. */
const list = { item: "Pet", otherItems: ["pet"], wrapped: true, required: true, nullable: true } as const;
const schemas: XmlSchemas = {
  types: {
    Pet: {
      root: "Pet",
      otherRoots: ["pet"],
      holdsNull: true,
      properties: [
        { name: "name", value: "text" },
        { name: "site", value: "uri" },
        { name: "age", value: "number" },
        { name: "isTame", value: "boolean" },
        { name: "address", value: { properties: [{ name: "street", value: "text" }] } },
        { name: "young", element: "Young", value: { type: "Pet" }, list },
      ],
    },
  },
  operations: { addPet: { body: "Pet", responses: { "2XX": "Pet" } } },
};
const limits: XmlLimits = { ...defaultXmlLimits, maxDepth: 8, maxElements: 100, maxCharacters: 10_000 };

/** Formats of one's own description. */
export const formats: readonly BodyFormat[] = [createXmlFormat(schemas), createXmlFormat(schemas, limits)];

/** The servers' half of it. */
export const serverFormats: readonly XmlServerFormat[] = [
  createXmlServerFormat(schemas),
  createXmlServerFormat(schemas, limits),
];

/** Writes and reads documents; a type is known by its name. */
export function repeatDocuments(text: string): unknown[] {
  const source: BodySource = {
    operationId: "getConnectionRequest",
    status: 200,
    contentType: "application/xml",
  };
  const update: ConnectionRequestUpdate = decodeXml("ConnectionRequestUpdate", text);
  const page: XmlTypes["ConnectionRequestCollection"] = decodeXml("ConnectionRequestCollection", text);
  return [
    encodeXml("ConnectionRequestUpdate", update),
    page.Items[0]?.ID,
    xmlServer.encodeAnswer(xml.read(text, source), source),
    xmlServer.decodeBody(xml.write(update, "updateConnectionRequest"), "updateConnectionRequest"),
  ];
}
