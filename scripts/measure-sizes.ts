/** Prints what each subpath of the client weighs; with --write it also corrects the table in the client's README. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { measureClient } from "./sizes/measure-client.ts";
import { replaceSizes } from "./sizes/size-table.ts";

const readme = join(import.meta.dirname, "../packages/client/README.md");

const unknown = process.argv.slice(2).filter((word) => word !== "--write");
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(" ")}. Usage: pnpm sizes [--write]`);
  process.exit(2);
}
const sizes = await measureClient();
for (const [name, bytes] of sizes) console.log(`${String(bytes).padStart(6)} bytes  ${name}`);
if (process.argv.includes("--write")) {
  const text = replaceSizes(readFileSync(readme, "utf8"), sizes);
  writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
}
