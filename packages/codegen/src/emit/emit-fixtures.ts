import type { FixtureModel } from "../fixture-model.ts";
import type { Api } from "../operation.ts";
import { emitArbitraries } from "./emit-arbitraries.ts";
import { emitBuilders } from "./emit-builders.ts";
import type { BuilderModules } from "./emit-builders.ts";
import { emitRefinements } from "./emit-refinements.ts";

/** What tests take their values from. */
export interface EmittedFixtures {
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly warnings: readonly string[];
}

/** Emits builders and arbitrary values of every schema. */
export function emitFixtures(api: Api, model: FixtureModel, modules: BuilderModules): EmittedFixtures {
  const warnings = new Set(model.warnings);
  const warn = (warning: string): void => void warnings.add(`${api.file}: ${warning}`);
  const builders = emitBuilders(api, model, { modules, warn });
  const arbitraries = emitArbitraries(api, model, modules.types);
  const refinements = emitRefinements(api, model, modules.types);
  return {
    files: [
      ["builders.ts", builders],
      ["arbitraries.ts", arbitraries],
      ...(modules.refinements === undefined ? [] : [["refinements.ts", refinements] as const]),
    ],
    warnings: [...warnings],
  };
}
