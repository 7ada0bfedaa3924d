import { CodegenError } from "../errors.ts";
import type { CodegenErrorCode } from "../errors.ts";
import type { JsonObject } from "../operation.ts";
import type { LoadedDocument } from "./load-document.ts";
import { mergeUpdate } from "./merge-update.ts";
import { isObject } from "./place.ts";
import { selectNodes } from "./select-nodes.ts";
import type { SelectedNode } from "./select-nodes.ts";

/** What became of one action of an overlay. */
export interface OverlayReceipt {
  /** Path of the overlay, as it was given. */
  readonly overlay: string;
  /** Position in `actions`, from 0. */
  readonly action: number;
  /** `file:line:column` of the action. */
  readonly place: string;
  /** JSONPath of what it changes. */
  readonly target: string;
  /** Number of nodes that the target selected. */
  readonly matches: number;
  /** `adopted upstream`: the description said all of it before. */
  readonly outcome: "applied" | "adopted upstream";
}

type Fail = (code: CodegenErrorCode, problem: string, remedy: string) => never;

/** Applies an OpenAPI Overlay 1.0 or 1.1 to a description, in place and in order; every action must match. */
export async function applyOverlay(
  description: JsonObject,
  overlay: LoadedDocument,
): Promise<OverlayReceipt[]> {
  const { actions } = overlay.value;
  if (!/^1\.[01]\./.test(String(overlay.value["overlay"])) || !Array.isArray(actions)) {
    throw new CodegenError("invalid-overlay", {
      place: overlay.path,
      problem: "the file is no OpenAPI Overlay 1.0 or 1.1",
      remedy: "give it `overlay: 1.0.0`, info and a list of actions.",
    });
  }
  const receipts: OverlayReceipt[] = [];
  for (const [index, action] of actions.entries()) {
    const place = overlay.locate("actions", index);
    const applied = await applyAction(description, action, failAt(place));
    receipts.push({ overlay: overlay.path, action: index, place, ...applied });
  }
  return receipts;
}

function failAt(place: string): Fail {
  return (code, problem, remedy) => {
    throw new CodegenError(code, { place, problem, remedy });
  };
}

async function applyAction(
  description: JsonObject,
  action: unknown,
  fail: Fail,
): Promise<Pick<OverlayReceipt, "target" | "matches" | "outcome">> {
  if (!isObject(action) || typeof action["target"] !== "string") {
    return fail("invalid-overlay", "the action has no target", "give it a JSONPath, such as $.info.");
  }
  const { target } = action;
  const nodes = await selectNodes(description, target, fail);
  if (nodes.length === 0) {
    fail(
      "unmatched-overlay-action",
      `the target ${target} matches nothing`,
      "correct the path, or remove the action if what it changed is gone.",
    );
  }
  const isChanged = await changeNodes(nodes, { description, action, fail });
  return { target, matches: nodes.length, outcome: isChanged ? "applied" : "adopted upstream" };
}

interface ActionContext {
  readonly description: JsonObject;
  readonly action: JsonObject;
  readonly fail: Fail;
}

async function changeNodes(nodes: readonly SelectedNode[], context: ActionContext): Promise<boolean> {
  const { action, fail } = context;
  if (action["remove"] === true) {
    // From the end, whatever the order of the selection: a removed array element moves those behind it.
    const elements = nodes.filter(({ parent }) => Array.isArray(parent));
    elements.sort((left, right) => Number(right.key) - Number(left.key));
    const members = nodes.filter(({ parent }) => !Array.isArray(parent));
    for (const node of [...elements, ...members]) removeNode(node, fail);
    return true;
  }
  const update = action["update"] ?? (await readCopy(context));
  const changes = nodes.map(({ value }) => {
    if (Array.isArray(value) || (isObject(value) && isObject(update))) return mergeUpdate(value, update);
    return fail(
      "invalid-overlay",
      "the update does not fit its target: only an object merges into an object, and nothing into a single value",
      "target the object that holds the value, and update with an object.",
    );
  });
  return changes.includes(true);
}

/** `copy` of Overlay 1.1 §4.4.3: the update is what stands elsewhere in the description. */
async function readCopy({ description, action, fail }: ActionContext): Promise<unknown> {
  if (typeof action["copy"] !== "string") {
    return fail("invalid-overlay", "the action does nothing", "give it an update, or remove: true.");
  }
  const sources = await selectNodes(description, action["copy"], fail);
  if (sources.length === 1) return structuredClone(sources[0]?.value);
  const problem = `copy: ${action["copy"]} matches ${sources.length} nodes instead of one`;
  return fail("unmatched-overlay-action", problem, "correct the path.");
}

function removeNode({ parent, key }: SelectedNode, fail: Fail): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (parent) delete parent[key];
  else fail("invalid-overlay", "the action removes the whole description", "target something in it.");
}
