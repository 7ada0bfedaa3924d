/**
 * Words that a server's text may bring into an error message: what errors of HTTP APIs and OAuth are made of. Few, and
 * none that is a name more often than a word in such a text, such as may, will, page or grant.
 */
const plainWords =
  " a access account again already and application are authentication authorization available be been body busy by " +
  "cannot client code conflict connection could create credentials data database denied deprecated does duplicate " +
  "empty error exceeded exist exists expected expired failed for forbidden format found from has have header id in " +
  "incorrect input internal invalid is it json limit locked malformed many method missing must no not number of on " +
  "only operation or parameter permission please processed property provided query rate refused request requests " +
  "required resource response retry revoked scope server service status string supported temporarily that the this " +
  "timeout to token too try type unauthorized unavailable unknown unsupported update user valid value version was " +
  "with wrong xml ";

/** Whether a word, in lower case, may be repeated. */
export function isPlainWord(word: string): boolean {
  return /^[a-z]+$/.test(word) && plainWords.includes(` ${word} `);
}
