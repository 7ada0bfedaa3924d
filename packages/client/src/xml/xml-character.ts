/** What no XML 1.0 document can hold (XML 1.0 §2.2): most control characters, halves of surrogate pairs, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The position of the first character that XML 1.0 cannot carry, or -1. */
export function findForbiddenCharacter(text: string): number {
  return text.search(forbidden);
}

/** A text as the content of an element. A CR would be read as a line feed (XML 1.0 §2.11) if it stood there as itself. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;",
};
