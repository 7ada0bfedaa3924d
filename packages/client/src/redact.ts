/**
 * Words that a server may say: lower case, or with a capital at the start of a sentence. Names, numbers, addresses and
 * tokens do not look like that.
 */
const plainWord = /^["'(]?([a-z]{1,20}|ID|API|XML|JSON)["').,:;!?]*$/;

/** The longest text that is taken over from a server. */
const longestText = 200;

/**
 * A server's own words, made fit for an error message or a log line: whatever does not look like plain prose
 * becomes "…". Allowing words is safer than looking for secrets: a token, an address or a name in a form that
 * nobody thought of is left out too.
 *
 * @param hidden values of the call, such as its arguments: they are left out even where they are plain words.
 */
export function keepPlainWords(text: string, hidden: readonly unknown[] = []): string {
  let previous = ".";
  const words = text.slice(0, longestText).split(/\s+/).filter(Boolean);
  const kept = words.map((word) => {
    const candidate = /[.!?]$/.test(previous) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
    previous = word;
    return plainWord.test(candidate) && !hidden.includes(word.replace(/\W+/g, "")) ? word : "…";
  });
  return kept
    .join(" ")
    .replace(/…( …)+/g, "…")
    .replace(/[.\s]+$/, "");
}
