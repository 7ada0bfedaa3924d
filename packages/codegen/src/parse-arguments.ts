import { parseArgs } from "node:util";
import { CodegenError } from "./errors.ts";
import type { GenerateOptions } from "./generate.ts";

/** What a command line asks for. */
export type Command = { readonly name: "help" } | GenerateCommand;

/** `generate DOCUMENT …` */
export interface GenerateCommand {
  readonly name: "generate";
  readonly options: GenerateOptions;
  /** Folder of the generated files. */
  readonly output: string;
  /** Compare only. */
  readonly check: boolean;
  /** Generate again whenever a source is saved. */
  readonly watch: boolean;
  /** The command that mends stale files. */
  readonly mend: string;
}

/** The text of `--help`. */
export const usage = `Usage: connection-requests-codegen generate DOCUMENT [--overlay FILE]... --output DIR [options]

Generates a typed, documented client from an OpenAPI 3.0 or 3.1 document (YAML or JSON).

  --overlay FILE       OpenAPI Overlay to apply; may be given several times, applied in order
  --output DIR         folder of the generated files; it holds nothing else
  --check              compare only: exit 1 when a file is missing, extra or different
  --watch              go on, and generate again whenever a source is saved
  --runtime SPECIFIER  module of the types that the generated code stands on
                       (default: @connection-requests/client/runtime)
  --validators         emit validators.js and validators.d.ts as well
  --xml SPECIFIER      emit xml-schemas.ts as well; its type comes from that module,
                       such as @connection-requests/client/xml
  --builders SPECIFIER emit builders.ts and arbitraries.ts of every schema, and nothing else;
                       types come from that module, such as ./client.ts
  --refinements SPECIFIER
                       module of what the builders cannot know from the description
  --mend COMMAND       command to name in banners and by --check (default: this command line)
  --help               show this

Exit codes: 0 done or current, 1 bad input or stale files, 2 wrong usage.
`;

const optionTypes = {
  overlay: { type: "string", multiple: true },
  output: { type: "string" },
  check: { type: "boolean" },
  watch: { type: "boolean" },
  runtime: { type: "string" },
  validators: { type: "boolean" },
  xml: { type: "string" },
  builders: { type: "string" },
  refinements: { type: "string" },
  mend: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Parses the words after the program's name. */
export function parseArguments(words: readonly string[]): Command {
  const { values, positionals } = parseWords(words);
  if (values.help || words.length === 0) return { name: "help" };
  const [name, document, ...others] = positionals;
  if (name !== "generate") {
    throw usageError(name === undefined ? "no command is given" : `there is no command "${name}"`);
  }
  if (document === undefined) throw usageError("DOCUMENT is missing");
  if (others.length > 0) throw usageError(`"${others.join(" ")}" is one DOCUMENT too many`);
  if (!values.output) throw usageError("--output DIR is missing");
  const { overlay = [], output, check = false, watch = false } = values;
  const { runtime, validators = false, xml, mend } = values;
  if (check && watch) throw usageError("--check compares once, so it does not go with --watch");
  const { builders, refinements } = values;
  if (refinements !== undefined && builders === undefined) throw usageError("--refinements needs --builders");
  return {
    name,
    output,
    check,
    watch,
    mend: mend ?? ownCommandLine(words),
    options: {
      document,
      overlays: overlay,
      validators,
      ...(runtime !== undefined && { runtime }),
      ...(xml !== undefined && { xml }),
      ...(builders !== undefined && { builders }),
      ...(refinements !== undefined && { refinements }),
      ...(mend !== undefined && { mend }),
    },
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: optionTypes, allowPositionals: true });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function ownCommandLine(words: readonly string[]): string {
  const quoted = words
    .filter((word) => word !== "--check" && word !== "--watch")
    .map((word) => (/^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return ["connection-requests-codegen", ...quoted].join(" ");
}

function usageError(problem: string): CodegenError {
  return new CodegenError("usage", { place: "command line", problem, remedy: "see --help." });
}
