import { formatTable } from "./format-table.ts";

/** A number of ours, and what it must not exceed. */
export interface Bar {
  readonly what: string;
  /** NaN if it could not be measured, which misses the bar. */
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

/** One table, with a sentence on how to read it. */
export interface Section {
  readonly title: string;
  readonly note: string;
  /** The first row is the header. */
  readonly rows: readonly (readonly string[])[];
}

/** What one part of a bench found. */
export interface PartReport {
  readonly sections: readonly Section[];
  readonly bars: readonly Bar[];
  /** The same in numbers, for `--json`. */
  readonly measurements: unknown;
}

/** Whether the bar is kept. */
export function isKept({ measured, limit }: Bar): boolean {
  return measured <= limit;
}

/** The report as text: its tables, then one line per bar. */
export function formatReport({ sections, bars }: PartReport): string {
  const tables = sections.map(({ title, note, rows }) => `${title}\n  ${note}\n\n${formatTable(rows)}\n`);
  return [...tables, ...bars.map(formatBar), ""].join("\n");
}

function formatBar(bar: Bar): string {
  const { what, measured, limit, unit } = bar;
  return `${isKept(bar) ? "✓" : "✗"} ${what}: ${Number(measured.toFixed(2))} ${unit}, bar ${limit} ${unit}`;
}
