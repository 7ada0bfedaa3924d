import { UnreadableBody } from "./body-format.ts";
import type { BodyFormat, BodySource } from "./body-format.ts";
import { ConfigError } from "./errors.ts";

/** Bodies as JSON (RFC 8259): what a client speaks unless told otherwise. */
export const jsonFormat: BodyFormat = Object.freeze({
  mediaType: "application/json",
  write(body: unknown, operationId: string): string {
    try {
      return JSON.stringify(body);
    } catch {
      // The engine's message names properties; BigInt and cycles are what it refuses.
      throw new ConfigError(`${operationId}: the body holds what JSON cannot carry.`, { operationId });
    }
  },
  read(text: string, { contentType }: BodySource): unknown {
    const mediaType = readMediaType(contentType);
    if (isXml(mediaType)) throw new UnreadableBody("XML: use @connection-requests/client/xml");
    if (mediaType && !/[/+]json$/.test(mediaType))
      throw new UnreadableBody(`${describeType(mediaType)}, not JSON`);
    return parseJson(text);
  },
});

/** The media type of a `Content-Type`, in lower case and without its parameters (RFC 9110 §8.3.1). */
export function readMediaType(contentType: string): string {
  return contentType.split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Whether a media type is that of XML (RFC 7303 §4.2). */
export function isXml(mediaType: string): boolean {
  return /[/+]xml$/.test(mediaType);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    // The engine's message quotes the body, which holds personal data: only the position is taken from it.
    const position = /position (\d+)/.exec(String(failure))?.[1];
    throw new UnreadableBody(`invalid JSON${position ? ` at character ${position}` : ""}`);
  }
}

/** The media type if it looks like one; the header is the server's, and may hold anything. */
function describeType(mediaType: string): string {
  return /^[a-z]{1,20}\/[a-z.+-]{1,40}$/.test(mediaType) ? mediaType : "an unknown media type";
}
