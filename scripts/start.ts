/**
 * The main job in front of your eyes: generates the SDK from the spec, builds it, starts the sandbox on a free
 * loopback port and walks the built client through it. With --serve the sandbox stays up instead: the command line tool of
 * the testing package, which takes the words that follow.
 */
import { join } from "node:path";
import { runStep } from "./run-step.ts";
import { finishInterrupted } from "./spec-update/write/finish-interrupted.ts";

const steps: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  [
    "generate the SDK from spec/",
    "pnpm",
    "--silent",
    "--filter",
    "@connection-requests/client",
    "run",
    "generate",
  ],
  ["build the packages", "turbo", "run", "build", "--output-logs=errors-only", "--log-order=grouped"],
];

const [first, ...cliWords] = process.argv.slice(2);
if (first !== undefined && first !== "--serve") {
  console.error(`Unknown option ${first}. Usage: pnpm start [--serve [options of the sandbox]]`);
  process.exit(2);
}
finishInterrupted(join(import.meta.dirname, ".."));
for (const [name, command, ...words] of steps) {
  if (!(await runStep(name, command, words))) process.exit(1);
}
// Imported only now: these files use the packages that were just built.
if (first === "--serve") {
  const { runCli } = await import("../packages/testing/src/cli/run-cli.ts");
  process.exitCode = await runCli(cliWords, process);
} else {
  const { walkThrough } = await import("./walk-through.ts");
  await walkThrough();
}
