import { keepPlainWords } from "./redact.ts";

/**
 * What a server says about an error, in plain words, or "" if it says nothing readable.
 *
 * Forms: `{"Error":{"Message"}}`, the same in XML (its Message may hold child elements), a top-level `Message`,
 * an OAuth-style error (RFC 6749 §5.2), plain text. A page of HTML is for people who look at a browser.
 */
export function readServerMessage(
  text: string,
  contentType: string | null,
  hidden: readonly string[],
): string {
  const said = /html/.test(contentType ?? "") ? "" : (fromJson(text) ?? fromXml(text) ?? fromPlainText(text));
  return keepPlainWords(said, hidden).replace(/[.\s]+$/, "");
}

function fromJson(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const error = field(body, "Error");
  const said =
    field(error, "Message") ??
    field(body, "Message") ??
    field(body, "message") ??
    field(body, "error_description");
  return typeof said === "string" ? said : "";
}

/** Read with a pattern and not with a parser: a few words are wanted, and the parser is loaded by `./xml` alone. */
function fromXml(text: string): string | undefined {
  if (!text.trimStart().startsWith("<")) return undefined;
  const message = /<(?:\w+:)?Message\b[^>]*>([\s\S]{0,2000}?)<\/(?:\w+:)?Message>/.exec(text)?.[1] ?? "";
  return message.replace(/<[^>]*>/g, " ").replace(/&\w+;/g, " ");
}

function fromPlainText(text: string): string {
  return text.trim();
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
