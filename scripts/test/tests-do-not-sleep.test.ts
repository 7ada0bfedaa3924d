import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const files = globSync("{spec,scripts,scripts/spec-update,packages/*}/test/**/*.ts", { cwd: root });

/** Put together here, so that this file does not find itself. */
const sleeping = new RegExp(
  ["setTime" + "out\\(", "setInter" + "val\\(", "timers/prom" + "ises", "Atomics\\.wa" + "it"].join("|"),
);
const hiding = new RegExp(
  ["\\.sk" + "ip\\(", "\\.on" + "ly\\(", "\\.to" + "do\\(", "ret" + "ry:", "expect\\(tr" + "ue\\)"].join("|"),
);

const matching = (pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));

test("there are test files to look at", () => {
  expect(files.length).toBeGreaterThan(50);
});

test("no test waits for time to pass: clocks are passed in", () => {
  expect(matching(sleeping)).toEqual([]);
});

test("no test is skipped, singled out, put off or repeated", () => {
  expect(matching(hiding)).toEqual([]);
});
