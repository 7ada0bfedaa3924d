import { join } from "node:path";
import { parse } from "yaml";
import { normaliseDescription } from "../../normalise/normalise-description.ts";
import { printDescription } from "../../normalise/print-description.ts";
import { loadUpstream } from "../../upstream/load-upstream.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What a document makes of a published description: its text, and what was left out. */
export async function readValueAsPublished(
  upstream: object,
  currentText: string,
): Promise<{ text: string; notes: readonly string[] }> {
  const file = join(temporaryFolder({ "upstream.json": JSON.stringify(upstream) }), "upstream.json");
  const { document, warnings } = await loadUpstream(file);
  const current = parse(currentText) as Record<string, unknown>;
  const { description, leftOut } = normaliseDescription(document, {
    current,
    file,
    neededSchemas: new Set(),
  });
  return { text: await printDescription(description, currentText), notes: [...warnings, ...leftOut] };
}
