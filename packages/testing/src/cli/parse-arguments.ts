import { parseArgs } from "node:util";
import { SandboxError } from "../errors.ts";
import type { ProfileName } from "../profiles/profile.ts";
import { profiles } from "../profiles/profiles.ts";

/** What the command line asks for. */
export interface CliOptions {
  readonly port: number;
  readonly host: string;
  /** How many requests wait at the start. */
  readonly requests: number;
  readonly seed: number;
  /** How long each answer takes, in milliseconds. */
  readonly latencyMs: number;
  readonly isRealTime: boolean;
  readonly profile: ProfileName;
  readonly isQuiet: boolean;
}

const flags = {
  port: { type: "string", default: "0" },
  host: { type: "string", default: "127.0.0.1" },
  requests: { type: "string", default: "35" },
  seed: { type: "string", default: "1" },
  latency: { type: "string", default: "0" },
  "real-time": { type: "boolean", default: false },
  profile: { type: "string", default: "effective" },
  quiet: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const longestMs = 2 ** 31 - 1;

/**
 * Reads the words of the command line.
 *
 * @throws {SandboxError} with code `config`, in one line, if they make no sense.
 */
export function parseArguments(words: readonly string[]): CliOptions | "help" {
  const values = readFlags(words);
  if (values.help) return "help";
  return {
    port: readWhole("port", values.port, [0, 65_535]),
    host: values.host,
    requests: readWhole("requests", values.requests, [0, 100_000]),
    seed: readWhole("seed", values.seed, [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]),
    latencyMs: readWhole("latency", values.latency, [0, longestMs]),
    isRealTime: values["real-time"],
    profile: readProfile(values.profile),
    isQuiet: values.quiet,
  };
}

function readFlags(
  words: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof flags }>>["values"] {
  try {
    return parseArgs({ args: [...words], options: flags }).values;
  } catch (cause) {
    // The rest of Node's message is about programs that take positional arguments.
    const [reason = ""] = (cause as Error).message.split(/\.(?:\s|$)/);
    throw new SandboxError("config", `${reason}. --help lists the options.`, { cause });
  }
}

function readWhole(name: string, text: string, [lowest, highest]: readonly [number, number]): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= lowest && value <= highest) return value;
  throw new SandboxError("config", `--${name} must be a whole number from ${lowest} to ${highest}.`);
}

function readProfile(text: string): ProfileName {
  const names = Object.keys(profiles) as ProfileName[];
  const found = names.find((name) => name === text);
  if (found) return found;
  throw new SandboxError("config", `--profile must be one of: ${names.join(", ")}.`);
}
