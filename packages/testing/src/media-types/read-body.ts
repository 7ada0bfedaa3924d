import { ConnectionRequestsError } from "@connection-requests/client";
import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import type { OperationId } from "../operations.ts";
import type { Profile } from "../profiles/profile.ts";
import { parseMediaType } from "./media-type.ts";
import { mediaTypeOf, wireFormats } from "./wire-format.ts";

/** What a body came to: its value, or why it cannot be read, in words that never repeat it. */
export type ReadBody = { readonly value: unknown } | { readonly problem: string };

/** The API's own bodies have less than 100 characters. */
const maxCharacters = 1_048_576;

/** Reads the body of a call, XML or JSON, by its `Content-Type`. */
export function readBody(operationId: OperationId, request: PlainRequest, profile: Profile): ReadBody {
  const { body = "" } = request;
  const { type, parameters } = parseMediaType(readHeader(request.headers, "content-type") ?? "");
  const format = wireFormats.find((one) => mediaTypeOf(one) === type);
  if (!format) return { problem: "must be sent as application/json or application/xml." };
  if (!/^utf-?8$/i.test(parameters["charset"] ?? "utf-8")) return { problem: "must be in UTF-8." };
  if (body.length > maxCharacters) return { problem: `must have at most ${maxCharacters} characters.` };
  return format === "xml" ? readXml(operationId, body, profile) : readJson(operationId, body, profile);
}

function readXml(operationId: OperationId, text: string, { xml }: Profile): ReadBody {
  try {
    return { value: xml.decodeBody(text, operationId) };
  } catch (failure) {
    if (!(failure instanceof ConnectionRequestsError)) throw failure;
    return { problem: `must be XML as the description has it: ${failure.message}` };
  }
}

function readJson(operationId: OperationId, text: string, { operations }: Profile): ReadBody {
  const value = parseJson(text);
  if (value === undefined) return { problem: "must be JSON." };
  const known = operations[operationId].bodyProperties;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  // The description allows more, but what nobody reads is most likely a typing error.
  if (isObject && Object.keys(value).some((name) => !known.includes(name))) {
    return { problem: `must not have other properties than ${known.join(", ")}.` };
  }
  return { value };
}

/** The value, or `undefined`, which JSON does not have; the engine's message would quote the body. */
function parseJson(text: string): unknown {
  try {
    // A mark of the byte order may be ignored (RFC 8259 §8.1).
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
