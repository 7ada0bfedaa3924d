import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { parseDocumentText } from "../../../packages/codegen/src/read/load-document.ts";
import type { BaselineText } from "../baseline/read-baseline.ts";
import { judgeOverlays } from "./judge-overlays.ts";
import type { OverlayJudgement } from "./judge-overlays.ts";
import { listActions } from "./overlay-action.ts";
import type { OverlayAction } from "./overlay-action.ts";
import { removeActions } from "./remove-actions.ts";

/** Overlays after an update. */
export interface UpdatedOverlays {
  /** Path → text, without the actions that are no longer needed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly judgements: readonly OverlayJudgement[];
  /** Targets of the actions that were there at the last commit and are no more. */
  readonly removedByHand: readonly string[];
}

/** Judges the actions of overlays under a new published description, and takes out those that are not needed there. */
export async function updateOverlays(
  overlays: ReadonlyMap<string, BaselineText>,
  published: { readonly before: JsonObject; readonly after: JsonObject },
): Promise<UpdatedOverlays> {
  const committed = await loadActions(overlays, "committed");
  const working = await loadActions(overlays, "working");
  const judgements = await judgeOverlays(
    { published: published.before, actions: committed },
    { published: published.after, actions: working },
  );
  const texts = [...overlays].map(([path, text]) => {
    const obsolete = judgements.filter(
      ({ action, outcome }) => action.overlay === path && isObsolete(outcome),
    );
    return [
      path,
      removeActions(path, text.working, new Set(obsolete.map(({ action }) => action.index))),
    ] as const;
  });
  const kept = new Set(working.map(({ text }) => text));
  const removedByHand = committed.filter(({ text }) => !kept.has(text)).map(({ target }) => target);
  return { texts: new Map(texts), judgements, removedByHand };
}

async function loadActions(
  overlays: ReadonlyMap<string, BaselineText>,
  version: keyof BaselineText,
): Promise<OverlayAction[]> {
  const loaded = await Promise.all(
    [...overlays].map(async ([path, text]) => [path, await parseDocumentText(path, text[version])] as const),
  );
  return listActions(new Map(loaded));
}

function isObsolete(outcome: OverlayJudgement["outcome"]): boolean {
  return outcome === "adopted upstream" || outcome === "dead";
}
