import { join } from "node:path";
import { lintDescription, unexcused } from "../../../spec/lint/lint-description.ts";
import type { Finding } from "../../../spec/lint/lint-description.ts";
import { listEffectiveExceptions } from "../../../spec/lint/lint-exceptions.ts";
import { Refusal } from "../refusal.ts";
import type { GenerateSettings } from "../regenerate/read-generate-settings.ts";

/** Lints what the tests lint, in a tree: the published description, the overlays and the effective description. */
export async function checkLint(tree: string, settings: GenerateSettings, published: object): Promise<void> {
  const { document, overlays, output } = settings;
  demandNone(document, await lintDescription(join(tree, document), "spec"));
  for (const overlay of overlays) {
    demandNone(overlay, await lintDescription(join(tree, overlay), "recommended-strict"));
  }
  const findings = await lintDescription(join(tree, output, "openapi.json"), "recommended-strict");
  demandNone("the effective description", unexcused(findings, listEffectiveExceptions(published)));
}

function demandNone(name: string, findings: readonly Finding[]): void {
  const [first, ...others] = findings;
  if (!first) return;
  const more = others.length > 0 ? ` (and ${others.length} more findings)` : "";
  throw new Refusal(
    `${name}${first.pointer}`,
    `${first.message.trim()} [${first.rule}]${more}`,
    "mend it by an action in spec/overlays, which needs no commit before the update.",
  );
}
