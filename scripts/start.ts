/**
 * The main job in front of your eyes: generates the SDK from the spec, builds it, starts the sandbox on a free
 * loopback port and walks the built client through it. With --serve the sandbox stays up instead.
 */
import { runStep } from "./run-step.ts";

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

const unknown = process.argv.slice(2).filter((word) => word !== "--serve");
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(" ")}. Usage: pnpm start [--serve]`);
  process.exit(2);
}
for (const [name, command, ...words] of steps) {
  if (!(await runStep(name, command, words))) process.exit(1);
}
// Imported only now: these files use the packages that were just built.
if (process.argv.includes("--serve")) {
  const { serveSandbox } = await import("./serve-sandbox.ts");
  await serveSandbox();
} else {
  const { walkThrough } = await import("./walk-through.ts");
  await walkThrough();
}
