import { basename } from "node:path";
import { describeError } from "../describe-error.ts";
import { generate } from "../generate.ts";
import { writeFiles } from "../output/write-files.ts";
import type { GenerateCommand } from "../parse-arguments.ts";
import type { Streams } from "../run.ts";
import { describeChange } from "./describe-change.ts";
import { followFiles } from "./follow-files.ts";
import type { FollowPorts } from "./follow-files.ts";

/** What watching needs of the platform. */
export interface WatchPorts extends FollowPorts {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Calls back once when watching has to end; gives what takes that back. */
  readonly whenStopped: (callback: () => void) => () => void;
}

/** Generates, and again whenever a source is saved, until it is stopped. A source that is broken is said, and waited for. */
export async function watchSources(
  command: GenerateCommand,
  { stdout, stderr }: Streams,
  ports: WatchPorts,
): Promise<void> {
  const { options, output } = command;
  const files = followFiles(ports);
  const release = ports.whenStopped(() => files.close());
  let warningsBefore: readonly string[] = [];

  /** Writes what the sources say now; gives a line for what became of it. */
  async function regenerate(): Promise<string> {
    const startedAt = ports.now();
    const sources = new Set([options.document, ...(options.overlays ?? [])]);
    // Followed before they are read: what is saved meanwhile is generated next.
    files.add(sources);
    const onRead = (path: string): void => void files.add(sources.add(path));
    const result = await generate({ ...options, onRead });
    const written = await writeFiles(output, result.files);
    files.keep(sources);
    for (const warning of result.warnings)
      if (!warningsBefore.includes(warning)) stderr.write(`warning: ${warning}\n`);
    warningsBefore = result.warnings;
    const durationMs = Math.round(ports.now() - startedAt);
    const changes = [...written.missing, ...written.different, ...written.extra].map(
      (path) => `  ${path}: ${describeChange(path, written.before.get(path), result.files.get(path))}\n`,
    );
    const count = result.files.size;
    if (changes.length === 0) return `${output}: ${count} files, all current (${durationMs} ms)\n`;
    return `${output}: ${changes.length} of ${count} files written in ${durationMs} ms\n${changes.join("")}`;
  }

  stdout.write(`Watching the sources of ${output}. Ctrl-C ends it.\n`);
  let saved: readonly string[] | undefined = [];
  while (saved) {
    const cause = saved.length > 0 ? `${saved.map((path) => basename(path)).join(", ")} saved: ` : "";
    try {
      stdout.write(cause + (await regenerate()));
    } catch (error) {
      stderr.write(`${cause}${describeError(error).message}\n`);
    }
    saved = await files.nextSave();
  }
  release();
}
