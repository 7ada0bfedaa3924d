/** A row of the table of sizes: the name of what is imported, what it is for, and its bytes. */
const row = /^(\| `([^`]+)` *\|[^|\n]*\| *)([\d,]+)( *\|)$/gm;

/** The bytes that a README claims, by what is imported. */
export function readSizes(readme: string): ReadonlyMap<string, number> {
  return new Map([...readme.matchAll(row)].map(([, , name = "", bytes = ""]) => [name, parseBytes(bytes)]));
}

/** The README with the numbers replaced. */
export function replaceSizes(readme: string, sizes: ReadonlyMap<string, number>): string {
  return readme.replace(row, (_row, before: string, name: string, bytes: string, after: string) => {
    return before + formatBytes(sizes.get(name) ?? parseBytes(bytes)) + after;
  });
}

function parseBytes(bytes: string): number {
  return Number(bytes.replaceAll(",", ""));
}

function formatBytes(bytes: number): string {
  return bytes.toLocaleString("en-US");
}
