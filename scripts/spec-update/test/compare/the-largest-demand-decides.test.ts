import { expect, test } from "vitest";
import { decideBump } from "../../compare/index.ts";
import type { Change, TypeComparison } from "../../compare/index.ts";

const wire = (kind: Change["kind"], operation?: string): Change => ({
  operation,
  pointer: "#/paths",
  kind,
  concerns: "both",
  text: `A ${kind} edit.`,
});
const same: TypeComparison = { changes: [], broken: [] };
const typed = (what: "added" | "removed" | "changed"): TypeComparison => ({
  changes: [{ name: "Page", what }],
  broken: [],
});
const broken: TypeComparison = {
  changes: [],
  broken: [{ program: "loop.ts", message: "loop.ts:3: no such member." }],
};

test.each([
  ["nothing", [], same, "none", ["Nothing changed."]],
  ["words", [wire("documentation")], same, "patch", ["A documentation edit."]],
  [
    "a compatible edit",
    [wire("documentation"), wire("compatible", "GET /a")],
    same,
    "minor",
    ["`GET /a`: A compatible edit."],
  ],
  [
    "a breaking edit",
    [wire("breaking", "GET /a"), wire("compatible")],
    same,
    "major",
    ["`GET /a`: A breaking edit."],
  ],
  ["a new name", [wire("documentation")], typed("added"), "minor", ["Type `Page` was added."]],
  ["a name of another type", [], typed("changed"), "minor", ["Type `Page` was changed."]],
  ["a name that went", [wire("documentation")], typed("removed"), "major", ["Type `Page` was removed."]],
  [
    "a program that broke",
    [wire("compatible")],
    broken,
    "major",
    ["Stops compiling: loop.ts:3: no such member."],
  ],
  [
    "both",
    [wire("breaking")],
    broken,
    "major",
    ["A breaking edit.", "Stops compiling: loop.ts:3: no such member."],
  ],
] as const)("%s", (_evidence, changes, types, bump, reasons) => {
  expect(decideBump({ wire: changes, types })).toEqual({ bump, reasons });
});
