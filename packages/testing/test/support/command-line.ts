import { EventEmitter } from "node:events";
import { runCli } from "../../src/cli/run-cli.ts";
import type { CliProcess } from "../../src/cli/cli-process.ts";

/** What a command line tool is given besides its words. */
export interface CommandLineWorld {
  readonly env?: NodeJS.ProcessEnv;
  /** Width in characters; what is written goes to a terminal then. */
  readonly columns?: number;
}

/** The command line tool while it runs in this process, with streams of its own. */
export interface CommandLine {
  readonly exitCode: Promise<number>;
  readonly stderr: () => string;
  readonly stdout: () => string;
  /** Resolves with standard output as soon as it matches. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  /** Sends a signal and gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number>;
}

/** Starts the command line tool. */
export function runCommandLine(words: readonly string[], world: CommandLineWorld = {}): CommandLine {
  const signals = new EventEmitter();
  const stdout = createStream(world.columns);
  const stderr = createStream(undefined);
  const { env = {} } = world;
  const here = Object.assign(signals, { stdout, stderr, env, ppid: process.ppid }) as unknown as CliProcess;
  const exitCode = runCli(words, here);
  const printed = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(stdout.text())) {
      const ended = await Promise.race([EventEmitter.once(stdout, "written"), exitCode]);
      if (typeof ended === "number") throw new Error(`It ended with ${ended}: ${stderr.text()}`);
    }
    return stdout.text();
  };
  return {
    exitCode,
    stdout: stdout.text,
    stderr: stderr.text,
    printed,
    async stop(signal = "SIGTERM") {
      signals.emit(signal);
      return exitCode;
    },
  };
}

function createStream(columns: number | undefined): EventEmitter & { text: () => string } {
  let written = "";
  const stream = new EventEmitter();
  return Object.assign(stream, {
    ...(columns !== undefined && { isTTY: true, columns }),
    text: () => written,
    write(text: string): boolean {
      written += text;
      return stream.emit("written");
    },
  });
}

/** The address in what the tool printed. */
export function originIn(stdout: string): string {
  return new URL(/http:\/\/[^/\s]+/.exec(stdout)?.[0] ?? "").origin;
}
