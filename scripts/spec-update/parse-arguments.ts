import { parseArgs } from "node:util";
import type { Bump } from "./compare/index.ts";
import { Refusal } from "./refusal.ts";

/** What a command line asks for. */
export interface UpdateCommand {
  /** Path of the upstream document. */
  readonly file: string;
  /** Print the report and write nothing. */
  readonly isDryRun: boolean;
  /** Overrides what the evidence asks for. */
  readonly bump?: Exclude<Bump, "none">;
}

/** The text of `--help`. */
export const usage = `Usage: pnpm spec:update FILE [--dry-run] [--bump major|minor|patch]

Brings an upstream description of the API (Swagger 2.0, OpenAPI 3.0 or 3.1, JSON or YAML) into spec/, drops the
overlay actions that are no longer needed, generates, and writes a report and a changeset. All or nothing.

  --dry-run      print the report and write nothing
  --bump LEVEL   release as major, minor or patch, whatever the evidence asks for
  --help         show this
`;

/** Parses the words after the program's name; undefined asks for help. */
export function parseArguments(words: readonly string[]): UpdateCommand | undefined {
  const { values, positionals } = parseWords(words);
  if (values.help || words.length === 0) return undefined;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw wrongUsage("exactly one FILE is expected");
  const { bump } = values;
  if (bump !== undefined && bump !== "major" && bump !== "minor" && bump !== "patch") {
    throw wrongUsage(`--bump ${bump} is none of major, minor, patch`);
  }
  return { file, isDryRun: values["dry-run"] ?? false, ...(bump && { bump }) };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        "dry-run": { type: "boolean" },
        bump: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw wrongUsage(cause instanceof Error ? cause.message : String(cause));
  }
}

function wrongUsage(problem: string): Refusal {
  return new Refusal("command line", problem, "see --help.");
}
