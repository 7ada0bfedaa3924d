import type { Change } from "../compare/index.ts";
import { plain, section, table } from "./markdown.ts";
import type { UpdateEvidence } from "./update-evidence.ts";

const kinds: readonly Change["kind"][] = ["breaking", "compatible", "documentation"];
const readers: Readonly<Record<Change["concerns"], string>> = {
  sender: "those who send",
  reader: "those who read",
  both: "both",
};

/** What changed on the wire, operation by operation, the worst first. */
export function describeWire({ wire, overruled, operationIds }: UpdateEvidence): string[] {
  const operations = [...new Set(wire.map(({ operation }) => operation))];
  const sections = operations.flatMap((operation) => {
    const id = operation === undefined ? undefined : operationIds.get(operation);
    const name =
      operation === undefined ? "The API as a whole" : `\`${operation}\`${id ? ` (\`${id}\`)` : ""}`;
    return [`### ${name}\n`, ...describeChanges(wire.filter((change) => change.operation === operation))];
  });
  return [
    "## On the wire\n",
    ...(sections.length > 0 ? sections : ["Nothing changed.\n"]),
    ...section("### Published, and without effect", [
      ...(overruled.length > 0
        ? ["The overlays say the same already, or overrule it; see their receipts below.\n"]
        : []),
      ...table(
        ["operation", "change"],
        overruled.map(({ operation, text }) => [
          operation === undefined ? "all" : `\`${operation}\``,
          plain(text),
        ]),
      ),
    ]),
  ];
}

function describeChanges(changes: readonly Change[]): string[] {
  const sorted = kinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
  return table(
    ["kind", "for", "change"],
    sorted.map(({ kind, concerns, text }) => [
      kind === "breaking" ? "**breaking**" : kind,
      readers[concerns],
      plain(text),
    ]),
  );
}
