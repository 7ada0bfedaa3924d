import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { PartReport } from "../part-report.ts";
import { median, quantile } from "../quantile.ts";
import type { Target } from "./server-process.ts";

const rounds = 21;

/** Milliseconds since a process was started. */
interface StartTimes {
  /** Node itself is up, with an empty program. */
  readonly empty: number;
  /** The sandbox has printed where it is. */
  readonly listening: number;
  /** Its first answer was read, by a process that was there before. */
  readonly answered: number;
}

/** Measures how long the packed sandbox takes from the start of its process to its first answer. */
export async function measureStart(folder: string): Promise<PartReport> {
  // The first fetch of this process loads its HTTP client.
  await fetch("data:,").then((response) => response.text());
  const found: StartTimes[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push({ empty: await startEmpty(), ...(await startSandbox(join(folder, "serve-sandbox.js"))) });
  }
  const row = (what: string, name: keyof StartTimes): string[] => {
    const times = found.map((one) => one[name]);
    return [what, quantile(times, 0.1).toFixed(0), median(times).toFixed(0)];
  };
  return {
    sections: [
      {
        title: "From the start of the process",
        note: `Milliseconds, ${rounds} rounds; "quiet" is the fastest tenth.`,
        rows: [
          ["", "quiet", "median"],
          row("an empty program has ended", "empty"),
          row("the sandbox listens", "listening"),
          row("its first answer is read", "answered"),
        ],
      },
    ],
    bars: [
      {
        what: "from the start of the process to the first answer",
        measured: quantile(
          found.map(({ answered }) => answered),
          0.1,
        ),
        limit: 150,
        unit: "ms",
      },
    ],
    measurements: found,
  };
}

async function startEmpty(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ["--eval", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - startedAt;
}

async function startSandbox(program: string): Promise<Omit<StartTimes, "empty">> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const listening = performance.now() - startedAt;
  const { url, authorization } = JSON.parse(line) as Target;
  const response = await fetch(url, { headers: { accept: "application/json", authorization } });
  await response.text();
  const answered = performance.now() - startedAt;
  const ended = once(child, "exit");
  child.kill();
  await ended;
  if (response.status !== 200) throw new Error(`The sandbox answered with ${response.status}.`);
  return { listening, answered };
}
