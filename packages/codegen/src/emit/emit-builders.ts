import type { FixtureModel, FixtureProperty, FixtureType } from "../fixture-model.ts";
import type { Api } from "../operation.ts";
import { builderExpression } from "./builder-expression.ts";
import { preludeOf } from "./builder-prelude.ts";
import { jsDoc } from "./js-doc.ts";
import { formatKey } from "./literal.ts";
import { nameTypes } from "./name-types.ts";

/** Where builders take from what they do not hold themselves. */
export interface BuilderModules {
  /** Module that exports the type of every schema. */
  readonly types: string;
  /** Module that exports `refinements`, which fill in what a description cannot say. */
  readonly refinements?: string | undefined;
}

/** What every builder is written with. */
interface BuilderContext {
  readonly types: FixtureModel["types"];
  readonly nameOf: (component: string) => string;
  /** The parameters of the builders that stand above. */
  readonly parameters: Map<string, readonly string[]>;
  readonly isRefined: boolean;
  readonly warn: (warning: string) => void;
}

/** Emits a builder of every schema, deterministic. Gives warnings to `warn`. */
export function emitBuilders(
  api: Api,
  { types }: FixtureModel,
  { modules, warn }: { readonly modules: BuilderModules; readonly warn: (warning: string) => void },
): string {
  const names = nameTypes(api).schemas;
  const nameOf = (component: string): string => names.get(component) ?? component;
  const isRefined = modules.refinements !== undefined;
  const context: BuilderContext = { types, nameOf, parameters: new Map(), isRefined, warn };
  const builders = [...types].map(([component, type]) => emitBuilder(component, type, context));
  const code = builders.join("\n");
  const imported = [...types.keys()].map(nameOf).sort().join(", ");
  return [
    types.size > 0 ? `import type { ${imported} } from ${JSON.stringify(modules.types)};\n` : "",
    isRefined ? `import { refinements as given } from ${JSON.stringify(modules.refinements)};\n` : "",
    isRefined
      ? 'import type { Refinements } from "./refinements.ts";\n\nconst refinements: Refinements = given;\n'
      : "",
    types.size > 0 ? `\n${code}` : "export {};\n",
    preludeOf(code),
  ].join("");
}

function emitBuilder(component: string, type: FixtureType, context: BuilderContext): string {
  const name = context.nameOf(component);
  const { parameters, body } =
    type.value.kind === "object" && type.value.properties.length > 0
      ? objectBuilder(name, type.value.properties, context)
      : valueBuilder(name, type, context);
  context.parameters.set(component, parameters);
  const declared = parameters.map((parameter) => declare(parameter, name)).join(", ");
  const doc = jsDoc([
    `Builds a {@link ${name}}: valid, made up, and the same for the same arguments.`,
    ...parameters.map((parameter) => parameterDocs[parameter]),
  ]);
  return `${doc}export function build${name}(${declared}): ${name} {\n${body}}\n`;
}

const parameterDocs: Readonly<Record<string, string>> = {
  overrides: "@param overrides What your test is about; the rest is filled in, and so is what is undefined.",
  index: "@param index Which one, from 0: another index gives other values where the description knows any.",
  seed: "@param seed Another seed gives other identifiers.",
};

function declare(parameter: string, name: string): string {
  if (parameter === "overrides") return `overrides: Partial<${name}> = {}`;
  return parameter === "index" ? "index: number = 0" : "seed: number = 1";
}

interface Builder {
  readonly parameters: readonly string[];
  readonly body: string;
}

function valueBuilder(name: string, { value, examples }: FixtureType, context: BuilderContext): Builder {
  // Of an enumeration, all values are examples.
  const own = value.kind === "values" ? [] : examples;
  const expression = builderExpression(value, { ...expressionContext(context), name, examples: own });
  return { parameters: usedParameters(expression), body: `  return ${expression};\n` };
}

function objectBuilder(
  name: string,
  properties: readonly FixtureProperty[],
  context: BuilderContext,
): Builder {
  const locals = properties.map((property, position) => {
    const { value, examples } = property;
    const place = `${name}.${property.name}`;
    const expression = builderExpression(value, { ...expressionContext(context), name: place, examples });
    return { name: property.name, local: localName(property.name, position), expression };
  });
  const asked = context.isRefined
    ? `refinements.${name}?.(overrides, index, seed) ?? overrides`
    : "overrides";
  const taken = locals.map(({ name: key, local, expression }) => {
    return `    ${key === local ? local : `${formatKey(key)}: ${local}`} = ${expression},\n`;
  });
  const given = locals.map(({ name: key, local }) => (key === local ? local : `${formatKey(key)}: ${local}`));
  const body = `  const {\n${taken.join("")}    ...others\n  } = ${asked};\n  return { ${[...given, "...others"].join(", ")} };\n`;
  const used = context.isRefined ? ["index", "seed"] : usedParameters(body);
  return { parameters: ["overrides", ...used], body };
}

function expressionContext({ types, nameOf, parameters, warn }: BuilderContext) {
  const callOf = (component: string): string => {
    const known = parameters.get(component) ?? [];
    const given = known.map((parameter) => (parameter === "overrides" ? "{}" : parameter));
    return `build${nameOf(component)}(${given.join(", ")})`;
  };
  return { types, callOf, warn };
}

/** `seed` stands behind `index`, so it needs it. */
function usedParameters(code: string): string[] {
  if (/\bseed\b/.test(code)) return ["index", "seed"];
  return /\bindex\b/.test(code) ? ["index"] : [];
}

/** A property may have a name that is no identifier, or one that the code around it uses. */
function localName(name: string, position: number): string {
  const isFree = /^[A-Za-z]\w*$/.test(name) && !reserved.has(name) && !name.startsWith("build");
  return isFree ? name : `property${position + 1}`;
}

const reserved: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally
   fit for function given identifier if implements import in index instanceof interface let new null others overrides package pick
   private protected public refinements return seed static super switch this throw true try typeof undefined var void while with
   yield Infinity`.split(/\s+/),
);
