import { posix } from "node:path";
import { parse } from "yaml";
import type { JsonObject } from "../../packages/codegen/src/operation.ts";
import { readBaseline } from "./baseline/read-baseline.ts";
import type { Baseline, BaselineText } from "./baseline/read-baseline.ts";
import { readGenerateSettings } from "./regenerate/read-generate-settings.ts";
import type { GenerateSettings } from "./regenerate/read-generate-settings.ts";

/** The spec before an update. All paths are from the root of the repository. */
export interface Spec {
  /** How the client is generated. */
  readonly settings: GenerateSettings;
  /** How other packages are. */
  readonly otherSettings: readonly GenerateSettings[];
  readonly baseline: Baseline;
  /** `spec` itself. */
  readonly folder: string;
  /** The published description. */
  readonly text: string;
  readonly published: JsonObject;
  readonly sourcesPath: string;
  readonly sources: string;
  /** By path, in the order in which they are applied. */
  readonly overlays: ReadonlyMap<string, BaselineText>;
}

/** Reads the spec of the repository at `root`; throws a `Refusal` when an update would overwrite work in it. */
export function readSpec(root: string): Spec {
  const [settings, ...otherSettings] = readGenerateSettings(root);
  const baseline = readBaseline(root);
  const overlays = new Set([settings, ...otherSettings].flatMap((each) => each.overlays));
  const folder = posix.dirname(settings.document);
  const sourcesPath = posix.join(folder, "sources.json");
  const text = baseline.readWritten(settings.document);
  return {
    settings,
    otherSettings,
    baseline,
    folder,
    text,
    published: parse(text) as JsonObject,
    sourcesPath,
    sources: baseline.readWritten(sourcesPath),
    overlays: new Map([...overlays].map((path) => [path, baseline.readEdited(path)])),
  };
}
