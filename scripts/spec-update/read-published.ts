import { basename } from "node:path";
import { parse } from "yaml";
import type { JsonObject } from "../../packages/codegen/src/operation.ts";
import { isObject } from "../../packages/codegen/src/read/place.ts";
import { listSchemaNames } from "./normalise/drop-unused-schemas.ts";
import { normaliseDescription } from "./normalise/normalise-description.ts";
import { printDescription } from "./normalise/print-description.ts";
import type { Spec } from "./read-spec.ts";
import { checkSameApi } from "./upstream/check-same-api.ts";
import { loadUpstream } from "./upstream/load-upstream.ts";

/** What an upstream document makes of the published description. */
export interface Published {
  /** Name of the upstream document. */
  readonly file: string;
  /** `info.title` and `info.version` of the upstream document. */
  readonly title: string;
  readonly version: string;
  readonly description: JsonObject;
  /** The same as the file will be. */
  readonly text: string;
  /** The format of the upstream document. */
  readonly format: string;
  /** Of the upstream document. */
  readonly sha256: string;
  /** What did not come in, and what is doubtful. */
  readonly notes: readonly string[];
}

/** Reads an upstream document as the published description to be. */
export async function readPublished(file: string, spec: Spec): Promise<Published> {
  const { document, format, sha256, warnings } = await loadUpstream(file);
  const overlays = [...spec.overlays.values()].map(({ working }) => parse(working) as unknown);
  const { description, leftOut } = normaliseDescription(document, {
    current: spec.published,
    file,
    neededSchemas: new Set(overlays.flatMap(listSchemaNames)),
  });
  checkSameApi(spec.published, description, file);
  return {
    file: basename(file),
    ...readInfo(description),
    description,
    text: await printDescription(description, spec.text),
    format,
    sha256,
    notes: [...warnings, ...leftOut.map((what) => `Left out: ${what}.`)],
  };
}

function readInfo({ info }: JsonObject): { title: string; version: string } {
  const { title, version } = isObject(info) ? info : {};
  return { title: String(title ?? "without a title"), version: String(version ?? "without a version") };
}
