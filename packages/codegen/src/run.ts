import { describeError } from "./describe-error.ts";
import { CodegenError } from "./errors.ts";
import type { FileComparison } from "./output/compare-files.ts";
import { parseArguments, usage } from "./parse-arguments.ts";
import type { GenerateCommand } from "./parse-arguments.ts";
import type { WatchPorts } from "./watch/watch-sources.ts";

/** Where a run says what it does. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/**
 * Runs a command line and gives the exit code; everything that bad input can cause ends in one line on stderr.
 * @param ports What `--watch` needs of the platform.
 * @default ports those of Node
 */
export async function run(
  words: readonly string[],
  streams: Streams,
  ports?: Partial<WatchPorts>,
): Promise<number> {
  try {
    const command = parseArguments(words);
    if (command.name === "help") streams.stdout.write(usage);
    else if (command.watch) await watch(command, streams, ports);
    else await generateOnce(command, streams);
    return 0;
  } catch (error) {
    const known = describeError(error);
    streams.stderr.write(`${known.message}\n`);
    return known.code === "usage" ? 2 : 1;
  }
}

async function watch(command: GenerateCommand, streams: Streams, ports?: Partial<WatchPorts>): Promise<void> {
  const { watchSources } = await import("./watch/watch-sources.ts");
  const { platformPorts } = await import("./watch/platform-ports.ts");
  await watchSources(command, streams, { ...platformPorts(), ...ports });
}

async function generateOnce(command: GenerateCommand, { stdout, stderr }: Streams): Promise<void> {
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
