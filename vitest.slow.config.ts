import { defineConfig } from "vitest/config";

/** Checks that clone, install and pack: too slow for the test command, run by `.ci/run`. */
export default defineConfig({
  test: {
    name: "slow",
    root: "scripts/slow",
    include: ["*.test.ts"],
    // One at a time: each uses every core by itself. The limits end what hangs, they are no measurement.
    fileParallelism: false,
    // Tests that may run at the same time: one for each core that CI has at least.
    maxConcurrency: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
