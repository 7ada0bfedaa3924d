/**
 * Words that a server's text may bring into an error message: what errors of HTTP APIs and OAuth are made of, and
 * nothing that is also a name.
 */
const plainWords =
  " a access account accepted action again all allowed already an and another any api application are argument " +
  "as at attempt authenticated authentication authorization authorized available bad be because been body busy " +
  "but by cannot certificate client closed code company conflict connect connected connection connections " +
  "content could country create created credentials data database date denied deprecated deprecation " +
  "description did disabled do does due duplicate empty enabled error errors exceeded exist exists expected " +
  "expired expires failed failure field fields for forbidden format found from gateway get given grant group " +
  "has have header host id in inactive incorrect input internal invalid is it item its json key last later " +
  "length limit list locked login long loyalty maintenance malformed many maximum may media method minimum " +
  "missing more must name needed new no not number object of offset on one only operation or outside page " +
  "parameter parse path payload permission permissions permitted please policy processed property protocol " +
  "provided query quota range rate received refresh refused rejected removed replaced request requested " +
  "requests required resource response retry revoked role scope scopes secret see send sent server service set " +
  "should slow some state status string support supported temporarily temporary than that the there this time " +
  "timeout timed to token tokens too try type unable unauthorized unavailable under unexpected unknown " +
  "unsupported update uri url use used user valid value values version was were when while will with without " +
  "wrong xml you your ";

/** Whether a word, in lower case, may be repeated. */
export function isPlainWord(word: string): boolean {
  return /^[a-z0-9]+$/.test(word) && plainWords.includes(` ${word} `);
}
