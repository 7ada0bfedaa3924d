/** Text in the words of Markdown: nothing of it is markup, and it stays in its line or cell. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(`[^`]*`)|([\\*_<>|[\]])/g, (_all, code: string | undefined, mark: string) =>
      code === undefined ? `\\${mark}` : code.replaceAll("|", "\\|"),
    );
}

/** A value as code in one line, cut where it gets long. */
export function code(value: unknown, longest = 80): string {
  const text = (typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing")).replaceAll(
    /\s+/g,
    " ",
  );
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  // A fence longer than any run of backticks inside (CommonMark §6.1).
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short}\``;
}

/** A heading with its paragraphs or lines; nothing when there are none. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}\n`, ...lines, ""];
}

/** A table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return rows.length === 0 ? [] : [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}

/** A list. */
export function list(items: readonly string[]): string[] {
  return items.map((item) => `- ${item}`);
}
