import { format } from "prettier";
import { describeOverlays } from "./describe-overlays.ts";
import { describeTypes } from "./describe-types.ts";
import { describeWire } from "./describe-wire.ts";
import { code, list, plain, section } from "./markdown.ts";
import type { UpdateEvidence } from "./update-evidence.ts";

/** The report of an update, as Markdown for a pull request. The same evidence gives the same bytes. */
export async function formatReport(evidence: UpdateEvidence): Promise<string> {
  const { source, notes } = evidence;
  const lines = [
    `# Upstream description ${plain(source.version)}, ${source.sha256.slice(0, 8)}\n`,
    ...describeBump(evidence),
    `Source: ${code(source.file)} (${source.format}), SHA-256 \`${source.sha256}\`.\n`,
    ...describeWire(evidence),
    ...describeTypes(evidence),
    ...describeOverlays(evidence),
    ...section("## Left out or doubtful", list(notes.map(plain))),
  ];
  return format(lines.join("\n"), { parser: "markdown", printWidth: 110 });
}

function describeBump({ bump, decided }: UpdateEvidence): string[] {
  const verdict =
    bump === decided.bump
      ? `**Version: ${bump}**, because of:`
      : `**Version: ${bump}**, by \`--bump ${bump}\`. The evidence asks for **${decided.bump}**:`;
  return [`${verdict}\n`, ...list(decided.reasons.map(plain)), ""];
}
