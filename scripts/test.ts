/**
 * The test command: generated files are current, everything builds, types check, every vitest project passes.
 * Each step counts as one check; the last line on standard output says how many passed and failed.
 */
import { join } from "node:path";
import { startVitest } from "vitest/node";
import { countTests } from "./count-tests.ts";
import { runStep } from "./run-step.ts";
import { finishInterrupted } from "./spec-update/write/finish-interrupted.ts";

finishInterrupted(join(import.meta.dirname, ".."));
const filters = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const steps: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  ["generated files are current", "turbo", "run", "check:generated", "--output-logs=errors-only"],
  ["packages build", "turbo", "run", "build", "--output-logs=errors-only"],
  ["types check", "tsc", "--project", "tsconfig.json"],
];
for (const [name, command, ...words] of filters.length > 0 ? [] : steps) {
  totals[(await runStep(name, command, words)) ? "passed" : "failed"] += 1;
}

const vitest = await startVitest("test", filters, {
  watch: false,
  reporters: [process.stdout.isTTY ? "dot" : "default"],
});
const tests = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
totals.passed += tests.passed;
totals.failed += tests.failed;
await vitest.close();

if (totals.failed > 0) process.exitCode = 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);
