import { keepPlainWords } from "./redact.ts";

/**
 * Where a message stands: `"Message": "…"` at any depth, `"error_description"` (RFC 6749 §5.2), or `<Message>`, which
 * may hold child elements. Patterns and no parsers: a few words are wanted, and they are checked one by one.
 */
const messages =
  /"(?:message|error_description)"\s*:\s*"((?:[^"\\]|\\.)*)"|<(?:\w+:)?Message\b[^>]*>([^]{0,2000}?)<\/(?:\w+:)?Message>/i;

/** A message stands at the beginning; what is searched is bounded, as the answer may be an attack. */
const longestText = 4_096;

/** What a server says about an error, in plain words, or "" if it says nothing readable. HTML is not for us. */
export function readServerMessage(
  text: string,
  contentType: string | null,
  hidden: readonly unknown[],
): string {
  const found = messages.exec(text.slice(0, longestText));
  const isPlain = /text\/plain/.test(contentType ?? "");
  const said = found?.[1] ?? found?.[2]?.replace(/<[^>]*>/g, " ") ?? (isPlain ? text : "");
  const kept = keepPlainWords(said, hidden);
  return /[a-z]/.test(kept) ? kept : "";
}
