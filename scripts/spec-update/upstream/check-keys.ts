import { LineCounter, parseDocument } from "yaml";
import { Refusal } from "../refusal.ts";

/** Beyond this, parsing JSON as YAML takes seconds. */
const longestText = 2_000_000;

/** Checks that no object of a JSON text has a key twice: JSON parsers silently keep the last one. */
export function checkKeys(path: string, text: string): void {
  if (!/^\s*\{/.test(text) || text.length > longestText) return;
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter, prettyErrors: false });
  const duplicate = errors.find(({ code }) => code === "DUPLICATE_KEY");
  if (!duplicate) return;
  const { line, col } = lineCounter.linePos(duplicate.pos[0]);
  throw new Refusal(
    `${path}:${line}:${col}`,
    "the object has this key twice, and only one of them would be read",
    "remove or rename one of the two.",
  );
}
