/** Keywords that are words for people, wherever they stand in a description. */
const words: ReadonlySet<string> = new Set([
  "$comment",
  "description",
  "example",
  "examples",
  "externalDocs",
  "operationId",
  "summary",
  "tags",
  "title",
]);

/** Extensions that say something about the wire. All others speak to tools. */
const extensionsWithMeaning: ReadonlySet<string> = new Set(["x-body-optional", "x-extensible-enum"]);

/** Whether a keyword speaks to people or tools, and says nothing about the wire. */
export function isDocumentation(keyword: string): boolean {
  return keyword.startsWith("x-") ? !extensionsWithMeaning.has(keyword) : words.has(keyword);
}
