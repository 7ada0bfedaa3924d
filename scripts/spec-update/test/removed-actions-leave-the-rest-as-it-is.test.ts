import { expect, test } from "vitest";
import { removeActions } from "../overlays/remove-actions.ts";

const overlay = `# The head of the file.
overlay: 1.0.0
actions:
  # ── First section ──
  # and what it says.

  - target: $.a # 0
    update: { x: "# no comment" }

  # Right above action 1.
  - target: $.b
    description: |
      Text.
      # no comment
    remove: true

  # ── Second section ──

  - target: $.c # 2
    update:
      y: 1
  - target: $.d # 3
    remove: true
  # ── Third section ──

  - target: $.e # 4
    remove: true
`;

function removing(...indexes: readonly number[]): string {
  return removeActions("overlay.yaml", overlay, new Set(indexes));
}

function without(...parts: readonly string[]): string {
  return parts.reduce((text, part) => text.replace(part, ""), overlay);
}

const action0 = '  - target: $.a # 0\n    update: { x: "# no comment" }\n\n';
const action1 =
  "  # Right above action 1.\n  - target: $.b\n    description: |\n      Text.\n      # no comment\n    remove: true\n\n";
const action2 = "  - target: $.c # 2\n    update:\n      y: 1\n";
const action3 = "  - target: $.d # 3\n    remove: true\n";
const action4 = "  - target: $.e # 4\n    remove: true\n";

test.each<[what: string, indexes: number[], expected: string]>([
  ["nothing", [], overlay],
  ["the first action of a section keeps the head of the section", [0], without(action0)],
  ["a comment right above goes with its action", [1], without(action1)],
  ["an action without a blank line before it", [3], without(action3)],
  [
    "the last action of a section takes the head of the section along",
    [0, 1],
    without("  # ── First section ──\n  # and what it says.\n\n", action0, action1),
  ],
  ["so at the end of the file", [4], without("  # ── Third section ──\n\n", action4)],
  ["half of everything", [0, 2], without(action0, action2)],
])("%s", (_what, indexes, expected) => {
  expect(removing(...indexes)).toBe(expected);
});

test("removing everything is refused", () => {
  expect(() => removing(0, 1, 2, 3, 4)).toThrow(/no action of the overlay is needed any more/);
});
