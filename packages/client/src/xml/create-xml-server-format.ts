import { UnreadableBody } from "../body-format.ts";
import type { BodySource } from "../body-format.ts";
import { ConfigError, ConnectionRequestsError } from "../errors.ts";
import { decodeDocument } from "./decode-document.ts";
import { encodeDocument } from "./encode-document.ts";
import { answerType, bodyType } from "./operation-types.ts";
import { defaultXmlLimits } from "./xml-limits.ts";
import type { XmlLimits } from "./xml-limits.ts";
import type { XmlSchemas, XmlType } from "./xml-schemas.ts";

/** The other half of a `BodyFormat`: XML as a server speaks it, for servers in tests. */
export interface XmlServerFormat {
  /**
   * Encodes the body of an answer.
   *
   * @throws {ConfigError} if the description has no XML for that status, or XML cannot carry the value.
   */
  encodeAnswer(value: unknown, answer: Pick<BodySource, "operationId" | "status">): string;
  /**
   * Decodes the body of a request. Unlike a client, it ignores no element that the type does not have: a test
   * should find the typing error.
   *
   * @throws {ConnectionRequestsError} with code `decode` if it is not what the operation takes.
   */
  decodeBody(text: string, operationId: string): unknown;
}

/** Creates the server's half of the XML format of a description, from what codegen emitted with `--xml`. */
export function createXmlServerFormat(
  schemas: XmlSchemas,
  limits: XmlLimits = defaultXmlLimits,
): XmlServerFormat {
  return Object.freeze({
    encodeAnswer(value: unknown, answer: Pick<BodySource, "operationId" | "status">): string {
      const subject = `${answer.operationId} ${answer.status}`;
      const type = demandType(answerType(schemas, answer), subject);
      return encodeDocument(value, type, { schemas, subject, operationId: answer.operationId });
    },
    decodeBody(text: string, operationId: string): unknown {
      const type = demandType(bodyType(schemas, operationId), operationId);
      try {
        return decodeDocument(text, type, { schemas, limits, refusesUnknown: true });
      } catch (failure) {
        throw failure instanceof UnreadableBody ? decodeError(operationId, failure) : failure;
      }
    },
  });
}

/** The error for a text that is no body, or no document: what it is instead, never the text. */
export function decodeError(subject: string, { message }: UnreadableBody): ConnectionRequestsError {
  return new ConnectionRequestsError("decode", `${subject}: the text is ${message}.`);
}

/** The type itself, if the description has one. */
export function demandType(type: XmlType | undefined, subject: string): XmlType {
  if (!type) throw new ConfigError(`${subject}: the description has no XML for it.`);
  return type;
}
