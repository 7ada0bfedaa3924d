/** Words that a server may say: lower case, or capitalised at the start of a sentence; names and codes are neither. */
const plainWord = /^["'(]?[a-z]{1,20}["').,:;!?]*$/;
const firstWord = /^["'(]?[A-Z][a-z]{0,19}["').,:;!?]*$/;
const acronyms = /^(ID|IDs|URL|URI|API|JSON|XML|HTTP|HTTPS|OAuth|OAuth2|JWT|UTC|SAP|Concur|GMT)[.,:;!?]*$/;

/** The longest text that is taken over from a server. */
const longestText = 200;

/**
 * A server's own words, made fit for an error message or a log line: whatever does not look like plain prose
 * becomes "…". Allowing words is safer than looking for secrets: a token, an address or a name in a form that
 * nobody thought of is left out too.
 *
 * @param hidden values of the call, such as its arguments: they are left out even where they are plain words.
 */
export function keepPlainWords(text: string, hidden: readonly string[] = []): string {
  let isSentenceStart = true;
  const words = text.slice(0, longestText).split(/\s+/).filter(Boolean);
  const kept = words.map((word) => {
    const bare = word.replace(/^\W+|\W+$/g, "");
    const isPlain = plainWord.test(word) || acronyms.test(word) || (isSentenceStart && firstWord.test(word));
    isSentenceStart = /[.!?:]$/.test(word);
    return isPlain && !hidden.includes(bare) ? word : "…";
  });
  return kept.join(" ").replace(/…( …)+/g, "…");
}
