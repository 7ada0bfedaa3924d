/** `pnpm spec:update FILE`: from a new upstream document to a reviewable release; see CONTRIBUTING.md. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CodegenError } from "../../packages/codegen/src/errors.ts";
import { parseArguments, usage } from "./parse-arguments.ts";
import { Refusal } from "./refusal.ts";
import { runUpdate } from "./run-update.ts";
import { placesIn } from "./write/places.ts";

const root = join(import.meta.dirname, "../..");
try {
  const command = parseArguments(process.argv.slice(2));
  process.stdout.write(command ? await runUpdate(command, { root, now: new Date() }) : usage);
} catch (failure) {
  // Anything else is a fault of this program and keeps its stack.
  if (!(failure instanceof Refusal || failure instanceof CodegenError)) throw failure;
  const isHalfWay = existsSync(placesIn(root).journal);
  process.stderr.write(`${failure.message}\n${isHalfWay ? "" : "Nothing was changed.\n"}`);
  process.exitCode = 1;
}
