/** The checks that are too slow for the test command; the last line on standard output counts them. */
import { startVitest } from "vitest/node";
import { countTests } from "./count-tests.ts";

const vitest = await startVitest("test", process.argv.slice(2), {
  watch: false,
  config: "vitest.slow.config.ts",
  reporters: ["verbose"],
});
const { passed, failed } = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
await vitest.close();

if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
