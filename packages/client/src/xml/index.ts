/** Bodies as XML: the public surface of the subpath `./xml`, by name. */
export { decodeXml, encodeXml, xml, xmlServer } from "./connection-requests-xml.ts";
export { createXmlFormat } from "./create-xml-format.ts";
export { createXmlServerFormat } from "./create-xml-server-format.ts";
export type { XmlServerFormat } from "./create-xml-server-format.ts";
export { defaultXmlLimits } from "./xml-limits.ts";
export type { XmlLimits } from "./xml-limits.ts";
export type { XmlSchemas } from "./xml-schemas.ts";
export type { BodyFormat, BodySource } from "../body-format.ts";
export type { XmlTypes } from "../generated/xml-schemas.ts";
