import { expect, test } from "vitest";
import { countTests } from "../count-tests.ts";
import type { TestModuleReport } from "../count-tests.ts";

function moduleWith(states: readonly string[], errors: readonly unknown[] = []): TestModuleReport {
  return {
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
    errors: () => errors,
  };
}

test.each([
  {
    name: "tests that passed and failed",
    modules: [moduleWith(["passed", "failed", "passed"])],
    errors: [],
    expected: [2, 1],
  },
  {
    name: "a file that did not load",
    modules: [moduleWith([], [new Error()])],
    errors: [],
    expected: [0, 1],
  },
  {
    name: "a hook that failed beside tests",
    modules: [moduleWith(["passed"], [new Error()])],
    errors: [],
    expected: [1, 1],
  },
  { name: "an unhandled error", modules: [moduleWith(["passed"])], errors: [new Error()], expected: [1, 1] },
  {
    name: "a test that was skipped or never ran",
    modules: [moduleWith(["passed", "skipped", "pending"])],
    errors: [],
    expected: [1, 2],
  },
  { name: "no test at all", modules: [], errors: [], expected: [0, 1] },
])("$name", ({ modules, errors, expected }) => {
  const { passed, failed } = countTests(modules, errors);
  expect([passed, failed]).toEqual(expected);
});
