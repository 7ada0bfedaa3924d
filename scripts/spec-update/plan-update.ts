import { gatherEvidence } from "./gather-evidence.ts";
import { updateOverlays } from "./overlays/update-overlays.ts";
import type { UpdateCommand } from "./parse-arguments.ts";
import { planFiles } from "./plan-files.ts";
import type { UpdatePlan } from "./plan-files.ts";
import { readPublished } from "./read-published.ts";
import { readSpec } from "./read-spec.ts";
import { newestSource } from "./sources.ts";
import type { Places } from "./write/places.ts";

/** Where and when an update happens. */
export interface UpdateContext {
  /** Root of the repository. */
  readonly root: string;
  readonly places: Places;
  readonly now: Date;
}

/**
 * Works out everything that an update changes, and checks it; writes into the update's own folder only. Undefined when
 * the committed spec holds this document already.
 */
export async function planUpdate(
  command: UpdateCommand,
  context: UpdateContext,
): Promise<UpdatePlan | undefined> {
  const spec = readSpec(context.root);
  const published = await readPublished(command.file, spec);
  if (newestSource(spec.sources)?.sha256 === published.sha256) return undefined;
  const overlays = await updateOverlays(spec.overlays, {
    before: spec.published,
    after: published.description,
  });
  const trial = await gatherEvidence({ ...context, spec, published, overlays: overlays.texts });
  const evidence = {
    ...trial,
    source: published,
    bump: command.bump ?? trial.decided.bump,
    overlays: overlays.judgements,
    removedByHand: overlays.removedByHand,
    notes: [...published.notes, ...trial.warnings],
  };
  return planFiles(evidence, { ...context, spec, overlays: overlays.texts, generated: trial.generated });
}
