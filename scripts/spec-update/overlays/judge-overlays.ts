import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { Refusal } from "../refusal.ts";
import { findContradictions } from "./find-contradictions.ts";
import type { Contradiction } from "./find-contradictions.ts";
import { applyAction, applyActions } from "./overlay-action.ts";
import type { OverlayAction } from "./overlay-action.ts";

/** What becomes of an action under a new upstream version. */
export interface OverlayJudgement {
  readonly action: OverlayAction;
  /**
   * `adopted upstream`: the result is the same without it, which it was not before. `dead`: what it changed is gone.
   * `contradicted`: it overrides something that upstream changed.
   */
  readonly outcome: "applied" | "adopted upstream" | "dead" | "contradicted";
  readonly contradictions: readonly Contradiction[];
}

/** A published description and the actions upon it. */
export interface OverlaidDescription {
  readonly published: JsonObject;
  readonly actions: readonly OverlayAction[];
}

/** Judges every action of `next` by what upstream says in it, and said in `previous`. */
export async function judgeOverlays(
  previous: OverlaidDescription,
  next: OverlaidDescription,
): Promise<OverlayJudgement[]> {
  const before = await listStates(previous);
  const after = await listStates(next);
  const adopted = await findAdopted(previous, {
    ...next,
    actions: next.actions.filter((action) => after.has(action)),
  });
  return next.actions.map((action) => {
    const then = previous.actions.find(
      ({ text, overlay }) => text === action.text && overlay === action.overlay,
    );
    const oldState = then && before.get(then);
    const newState = after.get(action);
    if (!newState && !then) throw unmatched(action);
    if (!newState) return { action, outcome: "dead", contradictions: [] };
    if (adopted.has(action)) return { action, outcome: "adopted upstream", contradictions: [] };
    const contradictions = oldState
      ? findContradictions({
          oldBefore: oldState.before,
          newBefore: newState.before,
          newAfter: newState.after,
        })
      : [];
    return { action, outcome: contradictions.length > 0 ? "contradicted" : "applied", contradictions };
  });
}

interface State {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** The description before and after each action that matches; the others change nothing. */
async function listStates({ published, actions }: OverlaidDescription): Promise<Map<OverlayAction, State>> {
  const states = new Map<OverlayAction, State>();
  let before = published;
  for (const action of actions) {
    const after = structuredClone(before);
    if (await applyAction(after, action)) states.set(action, { before, after });
    before = after;
  }
  return states;
}

/**
 * Finds the actions without which the result is the same. One after the other: a pair that removes and rewrites is
 * needed by halves only as long as the other half is there.
 */
async function findAdopted(
  previous: OverlaidDescription,
  next: OverlaidDescription,
): Promise<Set<OverlayAction>> {
  const adopted = new Set<OverlayAction>();
  const wanted = await applyActions(next.published, next.actions);
  const state = structuredClone(next.published);
  for (const [index, action] of next.actions.entries()) {
    const without = await applyActions(state, next.actions.slice(index + 1));
    if (without && isDeepStrictEqual(without, wanted) && (await wasNeeded(action, previous)))
      adopted.add(action);
    else await applyAction(state, action);
  }
  return adopted;
}

/** An action that changed nothing before was kept for another reason. */
async function wasNeeded(
  action: OverlayAction,
  { published, actions }: OverlaidDescription,
): Promise<boolean> {
  const others = actions.filter(({ text, overlay }) => text !== action.text || overlay !== action.overlay);
  const without = await applyActions(published, others);
  return !without || !isDeepStrictEqual(without, await applyActions(published, actions));
}

function unmatched({ target, document, index }: OverlayAction): Refusal {
  return new Refusal(
    document.locate("actions", index),
    `the target ${target} matches nothing, neither in the document nor in what was published before`,
    "correct the path, or remove the action.",
  );
}
