import { SandboxError } from "../errors.ts";
import { readHeader } from "../plain-exchange.ts";
import type { PlainRequest } from "../plain-exchange.ts";
import { rejectUnknownNames } from "../reject-unknown-names.ts";
import type { ControlRoute } from "./control-call.ts";

/**
 * Reads the body of a control call: a JSON object with some of the known names.
 *
 * @param names what the body may have; nothing where the call takes none
 * @throws {SandboxError} with code `config`, saying what is wrong without repeating a value
 */
export function readControlBody(
  { body = "", headers }: PlainRequest,
  names: ControlRoute["body"],
): Readonly<Record<string, unknown>> {
  if (names === undefined) {
    if (body !== "") throw new SandboxError("config", "This control call takes no body.");
    return {};
  }
  if (body === "") return {};
  // Demanding it also keeps out forms of web pages, which cannot send it.
  if (!/^application\/json *(;|$)/i.test(readHeader(headers, "content-type") ?? "")) {
    throw new SandboxError("config", "The body must be sent as application/json.");
  }
  const value = parseJson(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new SandboxError("config", "The body must be a JSON object.");
  }
  if (typeof names === "object") rejectUnknownNames("property of the body", value, names);
  return value as Readonly<Record<string, unknown>>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's message quotes the body.
    return undefined;
  }
}
