import type { FixtureModel } from "../fixture-model.ts";
import type { Api } from "../operation.ts";
import { formatKey } from "./literal.ts";
import { nameTypes } from "./name-types.ts";

/** Emits the type of what refines builders; `module` exports the types of what is built. */
export function emitRefinements(api: Api, { types }: FixtureModel, module: string): string {
  const names = nameTypes(api).schemas;
  const refined = [...types].flatMap(([component, { value }]) =>
    value.kind === "object" && value.properties.length > 0 ? [names.get(component) ?? component] : [],
  );
  const members = refined.map((name) => `  readonly ${formatKey(name)}?: Refine<${name}>;\n`);
  const imported = [...refined].sort().join(", ");
  return `${refined.length > 0 ? `import type { ${imported} } from ${JSON.stringify(module)};\n\n` : ""}/**
 * Gives back what was asked for, with values below it that the description cannot know; the builder fills in the rest.
 * Index and seed are those of the builder.
 */
export type Refine<Value> = (overrides: Partial<Value>, index: number, seed: number) => Partial<Value>;

/** What refines builders, by the name of the type. */
export interface Refinements {
${members.join("")}}
`;
}
