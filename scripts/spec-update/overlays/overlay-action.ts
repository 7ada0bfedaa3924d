import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { applyOverlay } from "../../../packages/codegen/src/read/apply-overlay.ts";
import type { LoadedDocument } from "../../../packages/codegen/src/read/load-document.ts";
import { CodegenError } from "../../../packages/codegen/src/errors.ts";

/** One action, together with the overlay that it stands in. */
export interface OverlayAction {
  /** Path of the overlay, from the root of the repository. */
  readonly overlay: string;
  /** Position in the overlay's `actions`, from 0. */
  readonly index: number;
  readonly target: string;
  /** The action as it is written; the same action of two versions of an overlay has the same text. */
  readonly text: string;
  readonly document: LoadedDocument;
}

/** Lists the actions of overlays in the order in which they are applied. `overlays` maps paths to what was loaded. */
export function listActions(overlays: ReadonlyMap<string, LoadedDocument>): OverlayAction[] {
  return [...overlays].flatMap(([overlay, document]) => {
    const { actions } = document.value;
    return (Array.isArray(actions) ? (actions as JsonObject[]) : []).map((action, index) => ({
      overlay,
      index,
      target: String(action["target"]),
      text: JSON.stringify(action),
      document,
    }));
  });
}

/** Applies one action to a description, in place; tells whether its target matched anything. */
export async function applyAction(description: JsonObject, action: OverlayAction): Promise<boolean> {
  const { value, path, text, locate } = action.document;
  const alone = {
    path,
    text,
    value: { ...value, actions: [JSON.parse(action.text) as unknown] },
    locate: (key: string) => locate(key, action.index),
  };
  try {
    await applyOverlay(description, alone);
    return true;
  } catch (failure) {
    if (failure instanceof CodegenError && failure.code === "unmatched-overlay-action") return false;
    throw failure;
  }
}

/** Applies actions to a copy of a description; gives the copy, or undefined when a target matches nothing. */
export async function applyActions(
  description: JsonObject,
  actions: readonly OverlayAction[],
): Promise<JsonObject | undefined> {
  const copy = structuredClone(description);
  for (const action of actions) if (!(await applyAction(copy, action))) return undefined;
  return copy;
}
