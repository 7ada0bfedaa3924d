import { UnreadableBody } from "../body-format.ts";
import type { BodyFormat, BodySource } from "../body-format.ts";
import { ConfigError, ConnectionRequestsError } from "../errors.ts";
import { xmlSchemas as schemas } from "../generated/xml-schemas.ts";
import type { XmlTypes } from "../generated/xml-schemas.ts";
import { createXmlFormat } from "./create-xml-format.ts";
import { decodeDocument } from "./decode-document.ts";
import { encodeDocument } from "./encode-document.ts";
import { answerType, bodyType, namedType } from "./operation-types.ts";
import { defaultXmlLimits as limits } from "./xml-limits.ts";
import type { XmlType } from "./xml-schemas.ts";

/**
 * XML as the Connection Requests API speaks it: for the option `format` of `createClient`. Methods, arguments and
 * results stay the same. An answer is decoded by its own media type, XML or JSON.
 *
 * @example
 * const client = createClient({ auth, format: xml });
 */
export const xml: BodyFormat = createXmlFormat(schemas);

/**
 * Encodes a value as an XML document, as the API would write it.
 *
 * @throws {ConfigError} if XML cannot carry it: a control character, a property that the type does not have.
 * @example
 * encodeXml("ConnectionRequestUpdate", { status: "CRSUC" });
 * // <ConnectionRequest><status>CRSUC</status></ConnectionRequest>
 */
export function encodeXml<Name extends keyof XmlTypes>(typeName: Name, value: XmlTypes[Name]): string {
  return encode(value, namedType(schemas, typeName), typeName);
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
  return decode(text, namedType(schemas, typeName), typeName) as XmlTypes[Name];
}

/**
 * Encodes the body of an answer: the other half of `xml.read`, for servers in tests.
 *
 * @throws {ConfigError} if the description has no XML for that status, or XML cannot carry the value.
 */
export function encodeXmlAnswer(value: unknown, answer: Pick<BodySource, "operationId" | "status">): string {
  return encode(value, answerType(schemas, answer), `${answer.operationId} ${answer.status}`);
}

/**
 * Decodes the body of a request: the other half of `xml.write`, for servers in tests.
 *
 * @throws {ConnectionRequestsError} with code `decode` if it is not what the operation takes.
 */
export function decodeXmlBody(text: string, operationId: string): unknown {
  return decode(text, bodyType(schemas, operationId), operationId);
}

function encode(value: unknown, type: XmlType | undefined, subject: string): string {
  return encodeDocument(value, type ?? refuse(subject), { schemas, subject });
}

function decode(text: string, type: XmlType | undefined, subject: string): unknown {
  try {
    return decodeDocument(text, type ?? refuse(subject), { schemas, limits });
  } catch (failure) {
    if (!(failure instanceof UnreadableBody)) throw failure;
    throw new ConnectionRequestsError("decode", `${subject}: the text is ${failure.message}.`);
  }
}

function refuse(subject: string): never {
  throw new ConfigError(`${subject}: the description has no XML for it.`);
}
