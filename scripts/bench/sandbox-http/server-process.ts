import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What a server is asked. */
export interface Target {
  readonly url: string;
  /** Value of the header. */
  readonly authorization: string;
}

/** A server in a process of its own. */
export interface ServerProcess {
  readonly target: Target;
  /** Processor time that it has used, in milliseconds; NaN where the system does not tell. */
  usedMs(): number;
  stop(): Promise<void>;
}

/** Starts a program of ours and waits until it has printed its target. */
export async function startProgram(program: string, words: readonly string[] = []): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return describe(JSON.parse(line) as Target, child);
}

/** Starts a command that says nothing of itself, and waits until its target answers. */
export async function startCommand(
  command: string,
  words: readonly string[],
  target: Target,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [command, ...words], { stdio: "ignore" });
  await untilAnswered(target, child);
  return describe(target, child);
}

/** Asks until there is an answer; throws when the process has ended. */
export async function untilAnswered({ url, authorization }: Target, child: ChildProcess): Promise<void> {
  const headers = { accept: "application/json", authorization };
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response) return void (await response.arrayBuffer());
  }
}

function describe(target: Target, child: ChildProcess): ServerProcess {
  return { target, usedMs: () => readUsedMs(child), stop: () => stop(child) };
}

/** From Linux's process table: the 14th and 15th field, in ticks of 10 ms (proc_pid_stat(5)). */
function readUsedMs({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
