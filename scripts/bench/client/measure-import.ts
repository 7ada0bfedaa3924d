import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { costOver } from "../cost.ts";
import { outputFolder } from "../folders.ts";
import type { PartReport } from "../part-report.ts";
import { peerModules } from "./peer-modules.ts";

/** Milliseconds that importing ours may take over importing an empty module. */
const limitMs = 3;

/** Fresh processes per module. */
const rounds = 21;

const ours = "ours";
const nothing = "an empty module";

/** What is imported, by name: the file that a program on Node gets. Found when it is asked for: it is made before. */
const targets: Readonly<Record<string, () => string>> = {
  [ours]: () => import.meta.resolve("@connection-requests/client"),
  "openapi-fetch": () => import.meta.resolve("openapi-fetch"),
  "hey-api": () => pathToFileURL(peerModules.heyApi).href,
  Redocly: () => pathToFileURL(peerModules.redocly).href,
  ky: () => import.meta.resolve("ky"),
  axios: () => import.meta.resolve("axios"),
  openai: () => import.meta.resolve("openai"),
};

const program = `const startedAt = performance.now();
await import(process.argv[1]);
console.log(performance.now() - startedAt);`;

/** Measures what importing takes, ours and the peers', each time in a fresh process, in turns. */
export async function measureImport(): Promise<PartReport> {
  const times = await timeImports({ ...targets, [nothing]: writeEmptyModule });
  const costs = Object.keys(targets).map((name) => ({
    name,
    ...costOver(times[nothing] ?? [], times[name] ?? []),
  }));
  const rows = costs.map(({ name, quiet, median }) =>
    Number.isNaN(quiet)
      ? [name, "–", "–", "not run, because it cannot be imported"]
      : [name, quiet.toFixed(1), median.toFixed(1), ""],
  );
  return {
    sections: [
      {
        title: "Import",
        note: `Milliseconds over an empty module, in a fresh process each; the quiet tenth of ${rounds} rounds in turns.`,
        rows: [["", "import", "median", ""], ...rows],
      },
    ],
    bars: [
      {
        what: "import",
        measured: costs.find(({ name }) => name === ours)?.quiet ?? NaN,
        limit: limitMs,
        unit: "ms",
      },
    ],
    measurements: costs,
  };
}

/** The milliseconds of each round, by name; none for what cannot be imported. */
async function timeImports(
  locators: Readonly<Record<string, () => string>>,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, locate] of Object.entries(locators)) {
      (times[name] ??= []).push(await timeImport(locate));
    }
  }
  const complete = Object.entries(times).filter(([, values]) => !values.some(Number.isNaN));
  return Object.fromEntries(complete);
}

/** Milliseconds that a fresh process takes to import a module; NaN if it cannot. */
async function timeImport(locate: () => string): Promise<number> {
  try {
    const words = ["--input-type=module", "--eval", program, locate()];
    return Number((await promisify(execFile)(process.execPath, words)).stdout);
  } catch {
    return NaN;
  }
}

function writeEmptyModule(): string {
  mkdirSync(outputFolder, { recursive: true });
  const file = join(outputFolder, "empty.js");
  writeFileSync(file, "export {};\n");
  return pathToFileURL(file).href;
}
