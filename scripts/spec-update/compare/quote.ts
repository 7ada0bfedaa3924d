/** Beyond this, a value says less than its place. */
const longestQuote = 80;

/** A value as it stands in a sentence: short, on one line, marked as code. */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  const line = text.replaceAll(/\s+/g, " ");
  const short = line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
  // A backtick inside asks for two around it (CommonMark §6.1).
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short}\``;
}

/** Several values as they stand in a sentence. */
export function quoteAll(values: readonly unknown[]): string {
  return values.map(quote).join(", ");
}

/** How a value came, went or became another: "maximum changed from `10` to `5`". */
export function describeDifference(name: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${name} ${quote(after)} was added`;
  if (after === undefined) return `${name} ${quote(before)} was removed`;
  return `${name} changed from ${quote(before)} to ${quote(after)}`;
}
