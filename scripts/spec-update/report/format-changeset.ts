import { format } from "prettier";
import { code, list, plain, section } from "./markdown.ts";
import type { UpdateEvidence } from "./update-evidence.ts";

/** The changeset of an update, for all packages that are released together; undefined when nothing is to be released. */
export async function formatChangeset(
  evidence: UpdateEvidence,
  packageNames: readonly string[],
): Promise<string | undefined> {
  const { bump, decided, source } = evidence;
  if (bump === "none") return undefined;
  const lines = [
    "---",
    ...packageNames.map((name) => `"${name}": ${bump}`),
    "---\n",
    `Follow the API description ${plain(source.version)} as published now (${source.sha256.slice(0, 8)})\n`,
    ...describeEffect(evidence),
    ...(bump === decided.bump
      ? []
      : [`Released as ${bump} by decision; the changes by themselves ask for ${decided.bump}.`]),
  ];
  return format(lines.join("\n"), { parser: "markdown", printWidth: 110 });
}

function describeEffect({ wire, types, operationIds }: UpdateEvidence): string[] {
  const lines = (kind: "breaking" | "compatible"): string[] =>
    wire
      .filter((change) => change.kind === kind)
      .map(({ operation, text }) => {
        const name = operation && (operationIds.get(operation) ?? operation);
        return name === undefined ? plain(text) : `\`${name}\`: ${plain(text)}`;
      });
  // Which of our programs found it is of no interest to users, and several find the same.
  const messages = new Set(types.broken.map(({ message }) => message.replace(/^[^:]+:(\d+:)? /, "")));
  const breaking = [
    ...lines("breaking"),
    ...[...messages].map((message) => `Old code may stop compiling: ${plain(message)}`),
  ];
  const named = (what: string): string[] =>
    types.changes.filter((change) => change.what === what).map(({ name }) => code(name));
  const changedTypes = (["removed", "changed", "added"] as const).flatMap((what) =>
    named(what).length > 0 ? [`${what}: ${named(what).join(", ")}`] : [],
  );
  const effect = [
    ...section("What you may have to change:", list(breaking)),
    ...section("What is new:", list(lines("compatible"))),
    ...section("Types:", list(changedTypes)),
  ];
  return effect.length > 0 ? effect : ["Only descriptions changed; programs go on as they are.\n"];
}
