/** Functions that emitted builders stand on, by name, so that nothing has to be imported; only those that are used are emitted. */
export const builderPrelude: Readonly<Record<string, string>> = {
  pick: `/** Gives the entries in turn. */
function pick<const Entry>(entries: readonly Entry[], index: number): Entry {
  // The remainder is always a position in the list.
  return entries[index % entries.length] as Entry;
}
`,
  fit: `/** Fits a text into the lengths that are allowed. */
function fit(text: string, minLength: number, maxLength: number): string {
  return text.slice(-maxLength).padStart(minLength, ".");
}
`,
  identifier: `/** A UUID that is the same for the same arguments, and ends with the index. */
function identifier(purpose: string, index: number, seed: number): string {
  let word = Math.imul(seed, 0x9e3779b1);
  const mix = (number: number): string => {
    word = Math.imul(word ^ number ^ (word >>> 15), 0x85ebca6b);
    return ((word ^ (word >>> 13)) >>> 0).toString(16).padStart(8, "0");
  };
  for (let at = 0; at < purpose.length; at += 1) mix(purpose.charCodeAt(at));
  const [first, second] = [mix(index), mix(1)];
  const middle = \`\${second.slice(0, 4)}-4\${second.slice(4, 7)}-8\${mix(2).slice(0, 3)}\`;
  return \`\${first}-\${middle}-\${index.toString(16).padStart(12, "0")}\`;
}
`,
};

/** The functions of the prelude that a text calls. */
export function preludeOf(text: string): string {
  return Object.entries(builderPrelude)
    .filter(([name]) => new RegExp(`\\b${name}\\(`).test(text))
    .map(([, code]) => `\n${code}`)
    .join("");
}
