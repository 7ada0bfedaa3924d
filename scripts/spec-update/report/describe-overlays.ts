import { basename } from "node:path";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import type { OverlayJudgement } from "../overlays/judge-overlays.ts";
import { code, list, plain, section, table } from "./markdown.ts";
import type { UpdateEvidence } from "./update-evidence.ts";

/** The receipt of every overlay action. */
export function describeOverlays({ overlays, removedByHand }: UpdateEvidence): string[] {
  const by = (outcome: OverlayJudgement["outcome"]) =>
    overlays.filter((judgement) => judgement.outcome === outcome);
  return [
    "## Overlays\n",
    ...section(
      "### Contradicted: upstream says something else now, and the overlay wins",
      by("contradicted").flatMap(describeContradiction),
    ),
    ...section("### Adopted upstream: removed", list(by("adopted upstream").map(nameAction))),
    ...section("### Dead, because what they changed is gone: removed", list(by("dead").map(nameAction))),
    ...section(
      "### Removed or rewritten since the last commit",
      list(removedByHand.map((target) => code(target))),
    ),
    "### Receipts\n",
    ...table(
      ["overlay", "target", "outcome"],
      overlays.map(({ action, outcome }) => [
        basename(action.overlay),
        code(action.target, 120).replaceAll("|", "\\|"),
        outcome,
      ]),
    ),
  ];
}

function nameAction({ action }: OverlayJudgement): string {
  const { description } = JSON.parse(action.text) as JsonObject;
  const reason = typeof description === "string" ? `: ${plain(description)}` : "";
  return `${basename(action.overlay)} ${code(action.target, 120)}${reason}`;
}

function describeContradiction(judgement: OverlayJudgement): string[] {
  return [
    `- ${nameAction(judgement)}`,
    ...judgement.contradictions.map(
      ({ path, was, is }) =>
        `  - ${code(`/${path.map(escapeToken).join("/")}`, 160)}: was ${say(was)}, is ${say(is)}`,
    ),
  ];
}

function say(value: unknown): string {
  return value === undefined ? "absent" : code(value);
}

/** RFC 6901 §3. */
function escapeToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
