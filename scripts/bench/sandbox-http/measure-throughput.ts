import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { benchFolder, clientFolder } from "../folders.ts";
import type { PartReport } from "../part-report.ts";
import { median, quantile } from "../quantile.ts";
import { runWorker } from "../run-worker.ts";
import type { LoadResult } from "./load-worker.ts";
import { startCommand, startProgram } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

const connections = 16;
const rounds = 9;
const warmUpMs = 3000;
const turnMs = 1000;

const prism = "Prism 5.16, 2 a page";
const like = "sandbox, 2 a page";

/** Measures requests per second of the list, in turns: the sandbox, Prism, and `node:http` with the sandbox's bytes. */
export async function measureThroughput(folder: string): Promise<PartReport> {
  const sandbox = await startProgram(join(folder, "serve-sandbox.js"), ["2"]);
  const page = join(folder, "page.json");
  writeFileSync(page, await readBody(sandbox));
  const servers = {
    [prism]: await startPrism(),
    [like]: sandbox,
    "sandbox, 10 a page": await startProgram(join(folder, "serve-sandbox.js"), ["10"]),
    "node:http, the bytes of 2": await startProgram(join(import.meta.dirname, "serve-bare.ts"), [page]),
  };
  try {
    return report(await takeTurns(servers));
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function readBody({ target: { url, authorization } }: ServerProcess): Promise<string> {
  const response = await fetch(url, { headers: { accept: "application/json", authorization } });
  if (response.status !== 200) throw new Error(`The sandbox answered with ${response.status}.`);
  return response.text();
}

/**
 * Prism in its fastest form: nothing is logged, and it validates as the sandbox does. Its page is the first example of
 * the description, which has two requests.
 */
async function startPrism(): Promise<ServerProcess> {
  const port = await findFreePort();
  const description = join(clientFolder, "src/generated/openapi.json");
  const words = ["mock", description, "--errors", "--port", String(port), "--verboseLevel", "silent"];
  const url = `http://127.0.0.1:${port}/common/connectionrequests?limit=2`;
  const target = { url, authorization: "Bearer sandbox-access" };
  return startCommand(join(benchFolder, "node_modules/@stoplight/prism-cli/dist/index.js"), words, target);
}

/** Prism does not say which port it took, so it is given one. */
function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** What one server did, round by round. */
interface Turns {
  /** Answers per second. */
  readonly rates: number[];
  /** Processor time per answer, in microseconds: what a busy machine distorts least. */
  readonly costs: number[];
  /** Bytes of one answer. */
  readonly bytes: number;
}

type Found = Readonly<Record<string, Turns>>;

async function takeTurns(servers: Readonly<Record<string, ServerProcess>>): Promise<Found> {
  const found: Record<string, Turns> = {};
  for (const [name, { target }] of Object.entries(servers)) {
    const { bytes } = await load(target, warmUpMs);
    found[name] = { rates: [], costs: [], bytes };
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { target, usedMs }] of Object.entries(servers)) {
      const usedBefore = usedMs();
      const { answers, milliseconds } = await load(target, turnMs);
      found[name]?.rates.push((answers / milliseconds) * 1000);
      found[name]?.costs.push(((usedMs() - usedBefore) / answers) * 1000);
    }
  }
  return found;
}

function load({ url, authorization }: ServerProcess["target"], milliseconds: number): Promise<LoadResult> {
  const words = [url, authorization, String(connections), String(milliseconds)];
  return runWorker<LoadResult>(join(import.meta.dirname, "load-worker.ts"), { words });
}

function report(found: Found): PartReport {
  const { rates: prismRates = [], costs: prismCosts = [] } = found[prism] ?? {};
  const rows = Object.entries(found).map(([name, { rates, costs, bytes }]) => [
    name,
    median(rates).toFixed(0),
    quantile(rates, 0.9).toFixed(0),
    medianRatio(rates, prismRates).toFixed(2),
    median(costs).toFixed(0),
    medianRatio(prismCosts, costs).toFixed(2),
    String(bytes),
  ]);
  return {
    sections: [
      {
        title: "The list over HTTP: requests per second",
        note: `${connections} connections, 4 requests under way on each, ${rounds} rounds of ${turnMs} ms in turns, JSON, bearer and description checked.`,
        rows: [["", "median", "best tenth", "× Prism", "CPU µs/answer", "× Prism", "bytes/answer"], ...rows],
      },
    ],
    bars: [
      {
        what: "Prism's requests per second over the sandbox's",
        measured: medianRatio(prismRates, found[like]?.rates ?? []),
        limit: 1 / 5,
        unit: "×",
      },
    ],
    measurements: found,
  };
}

/** Round by round: a slow moment of the machine hits all. */
function medianRatio(over: readonly number[], under: readonly number[]): number {
  return median(over.map((value, round) => value / (under[round] ?? NaN)));
}
