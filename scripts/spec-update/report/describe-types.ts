import type { TypeComparison } from "../compare/index.ts";
import { code, list, plain, section } from "./markdown.ts";
import type { UpdateEvidence } from "./update-evidence.ts";

/** What changed for those who compile against the client. */
export function describeTypes({ types, ownErrors }: UpdateEvidence): string[] {
  return [
    "## Public TypeScript API\n",
    ...(types.changes.length > 0 ? types.changes.flatMap(describeChange) : ["Nothing changed.\n"]),
    "## Old code that stops compiling\n",
    ...(types.broken.length > 0
      ? list(types.broken.map(({ message }) => plain(message)))
      : ["None of the programs in `scripts/spec-update/corpus`."]),
    "",
    ...section(
      "### Code of this repository that has to follow by hand",
      list(ownErrors.map(({ place, message }) => `${code(place)}: ${plain(message)}`)),
    ),
  ];
}

function describeChange({ name, what, before, after }: TypeComparison["changes"][number]): string[] {
  const lines = [...mark("-", before), ...mark("+", after)];
  return [`\`${name}\` was ${what}.\n`, ...(lines.length > 0 ? ["```diff", ...lines, "```", ""] : [])];
}

function mark(sign: string, text: string | undefined): string[] {
  return text === undefined ? [] : text.split("\n").map((line) => `${sign} ${line}`);
}
