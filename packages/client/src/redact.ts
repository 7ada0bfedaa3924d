import { isPlainWord } from "./plain-words.ts";

/** The longest text that is taken over from a server. */
const longestText = 200;

/**
 * A server's own words, made fit for an error message or a log line: every word that is not on the list becomes "…".
 * A list of what may be said is safer than a search for secrets: names look like words.
 *
 * @param hidden values of the call, such as its arguments: their words are left out even where they are on the list.
 */
export function keepPlainWords(text: string, hidden: readonly unknown[] = []): string {
  const secret = new Set(hidden.flatMap((value) => String(value).toLowerCase().split(/\W+/)));
  return text
    .slice(0, longestText)
    .replace(/\S+/g, (word) => {
      const bare = word.toLowerCase().replace(/^["'(]|["').,:;!?]*$/g, "");
      return isPlainWord(bare) && !secret.has(bare) ? word : "…";
    })
    .replace(/\s+/g, " ")
    .replace(/…( …)+/g, "…")
    .replace(/^ |[. ]+$/g, "");
}
