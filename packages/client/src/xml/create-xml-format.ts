import { UnreadableBody } from "../body-format.ts";
import type { BodyFormat, BodySource } from "../body-format.ts";
import { ConfigError } from "../errors.ts";
import { isXml, jsonFormat, readMediaType } from "../json-format.ts";
import { decodeDocument } from "./decode-document.ts";
import { encodeDocument } from "./encode-document.ts";
import { answerType, bodyType } from "./operation-types.ts";
import { defaultXmlLimits } from "./xml-limits.ts";
import type { XmlLimits } from "./xml-limits.ts";
import type { XmlSchemas } from "./xml-schemas.ts";

/**
 * Creates the XML format of a description, from what codegen emitted with `--xml`. What is read is decoded by its own
 * media type: XML, or JSON.
 */
export function createXmlFormat(schemas: XmlSchemas, limits: XmlLimits = defaultXmlLimits): BodyFormat {
  return Object.freeze({
    mediaType: "application/xml",
    write(body: unknown, operationId: string): string {
      const type = bodyType(schemas, operationId);
      if (!type)
        throw new ConfigError(`${operationId}: the description has no XML body for it.`, { operationId });
      return encodeDocument(body, type, { schemas, subject: operationId, operationId });
    },
    read(text: string, source: BodySource): unknown {
      const mediaType = readMediaType(source.contentType);
      // Without a media type, it is what was asked for.
      if (mediaType && !isXml(mediaType)) return jsonFormat.read(text, source);
      if (!isUtf8(source.contentType)) throw new UnreadableBody("XML in another encoding than UTF-8");
      const type = answerType(schemas, source);
      if (!type) throw new UnreadableBody(`XML, which the description does not have for ${source.status}`);
      return decodeDocument(text, type, { schemas, limits });
    },
  });
}

/** Whether the charset of a `Content-Type` is absent or UTF-8 (RFC 7303 §3). */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType)?.[1] ?? "utf-8";
  return charset.toLowerCase() === "utf-8";
}
