import { join } from "node:path";
import { CodegenError } from "../../../packages/codegen/src/errors.ts";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { generate } from "../../../packages/codegen/src/generate.ts";
import { Refusal } from "../refusal.ts";
import type { GenerateSettings } from "./read-generate-settings.ts";
import { withoutTree } from "./without-tree.ts";

/** What one spec generates. */
export interface Generated {
  /** Path in the folder of generated files → text. */
  readonly files: ReadonlyMap<string, string>;
  /** The effective description. */
  readonly description: JsonObject;
  readonly warnings: readonly string[];
}

/** Generates, in memory, from the spec in the copy of the repository at `tree`, as `pnpm generate` would. */
export async function regenerate(tree: string, settings: GenerateSettings): Promise<Generated> {
  try {
    const { files, warnings } = await generate({
      ...settings.options,
      document: join(tree, settings.document),
      overlays: settings.overlays.map((path) => join(tree, path)),
    });
    const description = JSON.parse(files.get("openapi.json") ?? "{}") as JsonObject;
    return { files, description, warnings: warnings.map((warning) => withoutTree(warning, tree)) };
  } catch (failure) {
    if (!(failure instanceof CodegenError)) throw failure;
    const [place = "", problem = "", ...remedy] = withoutTree(failure.message, tree).split(" — ");
    throw new Refusal(place, problem, remedy.join(" — "));
  }
}
