import { UnreadableBody } from "../body-format.ts";
import type { BodyFormat } from "../body-format.ts";
import { xmlSchemas as schemas } from "../generated/xml-schemas.ts";
import type { XmlTypes } from "../generated/xml-schemas.ts";
import { createXmlFormat } from "./create-xml-format.ts";
import { createXmlServerFormat, decodeError, demandType } from "./create-xml-server-format.ts";
import type { XmlServerFormat } from "./create-xml-server-format.ts";
import { decodeDocument } from "./decode-document.ts";
import { encodeDocument } from "./encode-document.ts";
import { namedType } from "./operation-types.ts";
import { defaultXmlLimits as limits } from "./xml-limits.ts";

/**
 * XML as the Connection Requests API speaks it: for the option `format` of `createClient`. Methods, arguments and
 * results stay the same. An answer is decoded by its own media type, XML or JSON.
 *
 * @example
 * const client = createClient({ auth, format: xml });
 */
export const xml: BodyFormat = createXmlFormat(schemas);

/** The other half of {@link xml}: what a server in a test needs to answer it. */
export const xmlServer: XmlServerFormat = /* @__PURE__ */ createXmlServerFormat(schemas);

/**
 * Encodes a value as an XML document, as the API would write it.
 *
 * @throws {ConfigError} if XML cannot carry it: a control character, a property that the type does not have.
 * @example
 * encodeXml("ConnectionRequestUpdate", { status: "CRSUC" });
 * // <ConnectionRequest><status>CRSUC</status></ConnectionRequest>
 */
export function encodeXml<Name extends keyof XmlTypes>(typeName: Name, value: XmlTypes[Name]): string {
  const type = demandType(namedType(schemas, typeName), typeName);
  return encodeDocument(value, type, { schemas, subject: typeName });
}

/**
 * Decodes an XML document into the value that the JSON of the API would give. Elements that the type does not have
 * are ignored; whether all that is required is there is not looked at.
 *
 * @throws {ConnectionRequestsError} with code `decode` if it is no well-formed XML, or of another type.
 * @example
 * const update = decodeXml("ConnectionRequestUpdate", text);
 */
export function decodeXml<Name extends keyof XmlTypes>(typeName: Name, text: string): XmlTypes[Name] {
  const type = demandType(namedType(schemas, typeName), typeName);
  try {
    // The type is that of the name.
    return decodeDocument(text, type, { schemas, limits }) as XmlTypes[Name];
  } catch (failure) {
    throw failure instanceof UnreadableBody ? decodeError(typeName, failure) : failure;
  }
}
