import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleProgram } from "../sizes/bundle-program.ts";
import { measureClient } from "../sizes/measure-client.ts";
import { readSizes, replaceSizes } from "../sizes/size-table.ts";

const readme = readFileSync(join(import.meta.dirname, "../../packages/client/README.md"), "utf8");
const sizes = await measureClient();

test("every subpath has its row", () => {
  expect([...readSizes(readme).keys()].sort()).toEqual([...sizes.keys()].sort());
});

test.each([...sizes].map(([name, bytes]) => ({ name, bytes })))(
  "$name weighs what the README says, give or take a hundredth; if not, run `pnpm sizes --write`",
  ({ name, bytes }) => {
    // 50 bytes of something small are no news: a change of the API's description moves them.
    const tolerance = Math.max(bytes / 100, 50);
    expect(Math.abs((readSizes(readme).get(name) ?? NaN) - bytes)).toBeLessThanOrEqual(tolerance);
  },
);

test("numbers are replaced, and nothing else", () => {
  const table = "| `a` | of 7 | 1,234 |\n| `b` | of 8 |    56 |\n| c | of 9 | 78 |\n";
  const replaced = replaceSizes(table, new Map([["a", 98765]]));
  expect(replaced).toBe("| `a` | of 7 | 98,765 |\n| `b` | of 8 |    56 |\n| c | of 9 | 78 |\n");
});

test.each([
  { part: "the XML parser", files: /saxes|xmlchars|src\/xml\//, subpath: "/xml" },
  { part: "the validators", files: /validate-exchanges|generated\/validators/, subpath: "/validation" },
])("$part: with $subpath alone", async ({ files, subpath }) => {
  const sources = { folder: import.meta.dirname, conditions: ["@connection-requests/source"] };
  const filesOf = async (program: string): Promise<string[]> =>
    (await bundleProgram(program, sources)).files.filter((file) => files.test(file));
  const main = `import * as client from "@connection-requests/client"; console.log(client);`;
  expect(await filesOf(main)).toEqual([]);
  expect(await filesOf(`export * from "@connection-requests/client${subpath}";`)).not.toEqual([]);
});
