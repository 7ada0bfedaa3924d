import { posix } from "node:path";
import { listOperations } from "../../packages/codegen/src/read/list-operations.ts";
import type { JsonObject } from "../../packages/codegen/src/operation.ts";
import { checkLint } from "./check/check-lint.ts";
import { checkTypes } from "./check/check-types.ts";
import type { TypeError } from "./check/check-types.ts";
import { compareDescriptions, compareTypes, decideBump } from "./compare/index.ts";
import type { Change } from "./compare/index.ts";
import { buildTree, writeInto } from "./regenerate/build-tree.ts";
import type { GenerateSettings } from "./regenerate/read-generate-settings.ts";
import { regenerate } from "./regenerate/regenerate.ts";
import type { Generated } from "./regenerate/regenerate.ts";
import type { UpdateEvidence } from "./report/update-evidence.ts";
import type { Published } from "./read-published.ts";
import type { Spec } from "./read-spec.ts";
import type { Places } from "./write/places.ts";

/** The spec before and after an update, and where to try it out. */
export interface Trial {
  readonly root: string;
  readonly places: Places;
  readonly spec: Spec;
  readonly published: Published;
  /** Path → text of the overlays to be. */
  readonly overlays: ReadonlyMap<string, string>;
}

/** What a trial has shown. */
export interface TrialResult extends Pick<
  UpdateEvidence,
  "decided" | "wire" | "overruled" | "types" | "ownErrors" | "operationIds"
> {
  /** What is generated: path from the root of the repository → text. */
  readonly generated: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** Generates from the spec before and after, checks what came out, and compares. */
export async function gatherEvidence(trial: Trial): Promise<TrialResult> {
  const { spec, published } = trial;
  const { before, after, others } = await generateBoth(trial);
  await checkLint(trial.places.tree, spec.settings, published.description);
  const [ownErrors, types] = await Promise.all([
    findOwnErrors(trial, before),
    compareTypes(before.files, after.files),
  ]);
  const wire = compareDescriptions(before.description, after.description);
  return {
    generated: new Map([...placeOutput(spec.settings, after), ...others]),
    warnings: after.warnings,
    wire,
    overruled: listOverruled(compareDescriptions(spec.published, published.description), wire),
    types,
    decided: decideBump({ wire, types }),
    ownErrors,
    operationIds: new Map([...listOperationIds(before.description), ...listOperationIds(after.description)]),
  };
}

/** Both with the codegen of today, so that its own changes are not taken for upstream's. */
async function generateBoth({ root, places, spec, published, overlays }: Trial) {
  const { settings } = spec;
  const committed = [...spec.overlays].map(([path, text]) => [path, text.committed] as const);
  writeInto(places.previous, new Map([[settings.document, spec.text], ...committed]));
  buildTree(root, places.tree);
  writeInto(places.tree, new Map([[settings.document, published.text], ...overlays]));
  const before = await regenerate(places.previous, settings);
  const after = await regenerate(places.tree, settings);
  const others = new Map<string, string>();
  for (const each of spec.otherSettings) {
    for (const [path, text] of placeOutput(each, await regenerate(places.tree, each))) others.set(path, text);
  }
  writeInto(places.tree, new Map([...placeOutput(settings, after), ...others]));
  return { before, after, others };
}

function placeOutput({ output }: GenerateSettings, { files }: Generated): [path: string, text: string][] {
  return [...files].map(([path, text]) => [posix.join(output, path), text]);
}

/** Errors that the old generated code causes as well are none of the update. */
async function findOwnErrors({ places, spec }: Trial, before: Generated): Promise<TypeError[]> {
  const folders = [spec.settings, ...spec.otherSettings].map(({ output }) => output);
  const errors = await checkTypes(places.tree, folders);
  if (errors.length === 0) return [];
  writeInto(places.tree, new Map(placeOutput(spec.settings, before)));
  const known = await checkTypes(places.tree, []);
  return errors.filter(
    ({ place, message }) => !known.some((one) => one.place === place && one.message === message),
  );
}

function listOverruled(published: readonly Change[], effective: readonly Change[]): Change[] {
  return published.filter(
    ({ operation, text }) =>
      !effective.some((change) => change.operation === operation && change.text === text),
  );
}

function listOperationIds(description: JsonObject): [operation: string, operationId: string][] {
  const root = { document: description, file: "", pointer: "#", value: description };
  return listOperations(root).map(({ method, path, operation }) => [
    `${method.toUpperCase()} ${path}`,
    String(operation.value["operationId"]),
  ]);
}
