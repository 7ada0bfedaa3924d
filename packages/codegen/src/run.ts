import { CodegenError } from "./errors.ts";
import type { FileComparison } from "./output/compare-files.ts";
import { parseArguments, usage } from "./parse-arguments.ts";
import type { GenerateCommand } from "./parse-arguments.ts";

/** Where a run says what it does. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs a command line and gives the exit code; everything that bad input can cause ends in one line on stderr. */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const command = parseArguments(words);
    if (command.name === "help") streams.stdout.write(usage);
    else await runGenerate(command, streams);
    return 0;
  } catch (error) {
    const known = error instanceof CodegenError ? error : describeSystemError(error);
    streams.stderr.write(`${known.message}\n`);
    return known.code === "usage" ? 2 : 1;
  }
}

/** What the file system says of the output folder; any other error is a fault of this program and keeps its stack. */
function describeSystemError(error: unknown): CodegenError {
  const { syscall, code, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || path === undefined) throw error;
  return new CodegenError("unwritable-output", {
    place: path,
    problem: `the output cannot be read or written (${code})`,
    remedy: "choose a folder that may be written.",
    cause: error,
  });
}

async function runGenerate(command: GenerateCommand, { stdout, stderr }: Streams): Promise<void> {
  // Loaded late: `--help` and a wrong command line need none of it.
  const { generate } = await import("./generate.ts");
  const { files, warnings } = await generate(command.options);
  for (const warning of warnings) stderr.write(`warning: ${warning}\n`);
  if (command.check) {
    const { compareFiles } = await import("./output/compare-files.ts");
    const { readFolder } = await import("./output/read-folder.ts");
    failIfStale(compareFiles(files, await readFolder(command.output)), command);
    stdout.write(`${files.size} files, all current\n`);
  } else {
    const { writeFiles } = await import("./output/write-files.ts");
    stdout.write(describeChanges(await writeFiles(command.output, files), files.size));
  }
}

function describeChanges({ missing, different, extra }: FileComparison, count: number): string {
  const lines = [
    ...missing.map((path) => `wrote ${path} (new)\n`),
    ...different.map((path) => `wrote ${path} (changed)\n`),
    ...extra.map((path) => `removed ${path}\n`),
  ];
  return lines.length > 0 ? lines.join("") : `${count} files, all current\n`;
}

function failIfStale({ missing, different, extra }: FileComparison, command: GenerateCommand): void {
  const findings = [
    ...missing.map((path) => `${path} is missing`),
    ...different.map((path) => `${path} is different`),
    ...extra.map((path) => `${path} is extra`),
  ];
  if (findings.length === 0) return;
  throw new CodegenError("stale-output", {
    place: command.output,
    problem: `the generated files are not current: ${findings.join(", ")}`,
    remedy: `run \`${command.mend}\`.`,
  });
}
