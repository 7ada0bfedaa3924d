/** A JSDoc comment of these paragraphs, with a line break at its end; empty when there is nothing to say. */
export function jsDoc(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const text = paragraphs
    .map((paragraph) => paragraph?.trim())
    .filter((paragraph) => paragraph)
    .join("\n\n")
    .replace(/\*\//g, "*\\/")
    // A tag belongs to the paragraph before it, or editors show the gap.
    .replace(/\n\n(?=@)/g, "\n");
  if (text === "") return "";
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trimEnd());
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}
