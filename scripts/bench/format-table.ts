/** Lays out rows in columns; the first row is the header. A column whose every cell is a number goes to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? "")) ?? [];
  const laidOut = columns.map((cells) => alignColumn(cells));
  const lines = rows.map((_, row) => laidOut.map((cells) => cells[row]).join("  "));
  const rule = laidOut.map((cells) => "─".repeat(cells[0]?.length ?? 0)).join("  ");
  return [lines[0] ?? "", rule, ...lines.slice(1)].map((line) => `  ${line}`.trimEnd()).join("\n");
}

function alignColumn(cells: readonly string[]): string[] {
  const width = Math.max(...cells.map((cell) => cell.length));
  const isNumeric = cells.slice(1).every((cell) => /^[-+]?[\d.,]+ ?(%|×)?$|^–$/.test(cell));
  return cells.map((cell) => (isNumeric ? cell.padStart(width) : cell.padEnd(width)));
}
