import { join } from "node:path";
import { generate } from "../../src/index.ts";
import type { GenerateOptions, GenerateResult } from "../../src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A made-up description with what others hold and that of this repository does not. */
export const secondDocument: string = join(import.meta.dirname, "../documents/second.yaml");

/** A description of one path, as YAML; `paths` is what stands below `paths:`, from column 1. */
export function describeApi(paths: string, rest = ""): string {
  const indented = paths.trim().replace(/^/gm, "  ");
  return `openapi: 3.1.0\ninfo: { title: Tiny, version: "1" }\nservers: [{ url: https://tiny.example }]\npaths:\n${indented}\n${rest}`;
}

/** One path with one operation, for tests to which it does not matter. */
export const ping: string = describeApi(`
/ping:
  get:
    operationId: ping
    responses: { "204": { description: Alive } }
`);

/** Generates from texts: a description, and overlays in their order. */
export function generateFrom(
  document: string,
  overlays: readonly string[] = [],
  options: Partial<GenerateOptions> = {},
): Promise<GenerateResult> {
  const names = overlays.map((_, index) => `overlay-${index + 1}.yaml`);
  const files = Object.fromEntries(names.map((name, index) => [name, overlays[index] ?? ""]));
  const folder = temporaryFolder({ "api.yaml": document, ...files });
  return generate({
    document: join(folder, "api.yaml"),
    overlays: names.map((name) => join(folder, name)),
    ...options,
  });
}

/** The effective description that was generated. */
export function effectiveDescription({ files }: GenerateResult): Record<string, unknown> {
  return JSON.parse(files.get("openapi.json") ?? "") as Record<string, unknown>;
}

/** An overlay of these actions, each in one line, the first in line 4. */
export function overlayOf(...actions: readonly object[]): string {
  const list = actions.map((action) => `  - ${JSON.stringify(action)}\n`).join("");
  return `overlay: 1.0.0\ninfo: { title: Test, version: "1" }\nactions:\n${list}`;
}
