import { ConfigError } from "../errors.ts";
import { encodeObject } from "./encode-element.ts";
import type { EncodeContext } from "./encode-element.ts";
import type { XmlSchemas, XmlType } from "./xml-schemas.ts";

/** What encoding has to know besides the value. */
export interface EncodeOptions {
  readonly schemas: XmlSchemas;
  /** What is encoded, for messages: the name of a type or of an operation. */
  readonly subject: string;
  /** For the error. */
  readonly operationId?: string;
}

/** As the API declares them: always both. */
const namespaces =
  ' xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/**
 * Encodes a value of a type as a document, without an XML declaration.
 *
 * @throws {ConfigError} if XML cannot carry it; the message names the property by a JSON pointer, never its value.
 */
export function encodeDocument(value: unknown, type: XmlType, options: EncodeOptions): string {
  const { schemas, subject, operationId } = options;
  const path: string[] = [];
  const refuse = (problem: string): never => {
    throw new ConfigError(`${subject}: ${formatPointer(path)} ${problem}.`, { operationId });
  };
  const context: EncodeContext = { schemas, path, hasNil: false, refuse };
  const content = encodeObject(value, type, context);
  const start = `${type.root}${type.holdsNull || context.hasNil ? namespaces : ""}`;
  return content === "" ? `<${start} />` : `<${start}>${content}</${type.root}>`;
}

/** A path as a JSON pointer (RFC 6901). */
function formatPointer(path: readonly string[]): string {
  if (path.length === 0) return "the value";
  return path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
