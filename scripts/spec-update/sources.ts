import { format } from "prettier";
import type { Published } from "./read-published.ts";
import { hashText } from "./write/hash-text.ts";

/** One upstream document, as `spec/sources.json` records it. */
export interface SourceEntry {
  /** Name of the document. */
  readonly file: string;
  readonly title: string;
  readonly version: string;
  readonly format: string;
  /** Day of the update, `YYYY-MM-DD`, UTC. */
  readonly obtained: string;
  /** Of the document. */
  readonly sha256: string;
  /** Of `connection-requests.yaml` as the document gives it. */
  readonly gives: string;
  /** Path of the report, from `spec/`. */
  readonly report: string;
}

interface Sources {
  /** The page that the first description was taken from. */
  readonly published: object;
  /** Oldest first; the newest is what the description says today. */
  readonly updates?: readonly SourceEntry[];
}

/** What becomes an entry. */
export interface NewSource extends Published {
  readonly file: string;
  readonly now: Date;
  readonly report: string;
}

/** The entry of the newest upstream document, if there was one. */
export function newestSource(text: string): SourceEntry | undefined {
  return (JSON.parse(text) as Sources).updates?.at(-1);
}

/** Adds an entry to the text of `spec/sources.json`. */
export async function addSource(text: string, source: NewSource): Promise<string> {
  const sources = JSON.parse(text) as Sources;
  const entry: SourceEntry = {
    file: source.file,
    title: source.title,
    version: source.version,
    format: source.format,
    obtained: source.now.toISOString().slice(0, 10),
    sha256: source.sha256,
    gives: hashText(source.text),
    report: source.report,
  };
  const updated: Sources = { ...sources, updates: [...(sources.updates ?? []), entry] };
  return format(JSON.stringify(updated), { parser: "json", printWidth: 110 });
}
