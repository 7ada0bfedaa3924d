import type {
  FixtureModel,
  FixtureProperty,
  FixtureValue,
  NumberRules,
  TextRules,
} from "../fixture-model.ts";
import type { Api } from "../operation.ts";
import { formatKey, formatLiteral } from "./literal.ts";
import { nameTypes } from "./name-types.ts";

/** What of fast-check may be called; only what is called is imported. */
const functions = [
  "array",
  "boolean",
  "constant",
  "constantFrom",
  "double",
  "integer",
  "jsonValue",
  "oneof",
  "record",
];

/** Emits a function that creates arbitrary values (fast-check) of every schema; `module` exports their types. */
export function emitArbitraries(api: Api, { types }: FixtureModel, module: string): string {
  const names = nameTypes(api).schemas;
  const nameOf = (component: string): string => names.get(component) ?? component;
  const constants = [...types].map(
    ([component, { value }]) => `  const ${localOf(nameOf(component))} = ${arbitraryOf(value, nameOf)};\n`,
  );
  const code = constants.join("");
  const imported = functions.filter((name) => new RegExp(`\\b${name}\\(`).test(code));
  const known = [...types.keys()].map(nameOf);
  const members = known.map(
    (name) => `  /** Every valid {@link ${name}}. */\n  readonly ${name}: Arbitrary<${name}>;\n`,
  );
  const results = known.map((name) => `    ${name}: ${localOf(name)},\n`);
  return [
    imported.length > 0 ? `import { ${imported.join(", ")} } from "fast-check";\n` : "",
    `import type { Arbitrary } from "fast-check";\n`,
    known.length > 0
      ? `import type { ${[...known].sort().join(", ")} } from ${JSON.stringify(module)};\n`
      : "",
    rulesType,
    `\n/** Arbitrary values of every schema, by the name of its type. */\nexport interface Arbitraries {\n${members.join("")}}\n`,
    `\n/** Creates arbitrary values of every schema; \`text\` says which texts there are. */\n`,
    `export function createArbitraries(${/\btext\(/.test(code) ? "text" : "_text"}: (rules: TextRules) => Arbitrary<string>): Arbitraries {\n`,
    `${code}  return {\n${results.join("")}  };\n}\n`,
  ].join("");
}

const rulesType = `
/** What a text has to be; lengths in code points. */
export interface TextRules {
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly maxLength?: number;
}
`;

/** The suffix keeps the name apart from those of fast-check. */
function localOf(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Value`;
}

function arbitraryOf(value: FixtureValue, nameOf: (component: string) => string): string {
  switch (value.kind) {
    case "component":
      return localOf(nameOf(value.component));
    case "choice":
      return `oneof(${value.options.map((option) => arbitraryOf(option, nameOf)).join(", ")})`;
    case "values":
      return `constantFrom(${value.values.map((each) => formatLiteral(each)).join(", ")})`;
    case "text":
      return `text(${textRules(value.rules)})`;
    case "number":
      return numberOf(value.rules);
    case "list":
      return listOf(value, nameOf);
    case "object":
      return recordOf(value.properties, nameOf);
    case "boolean":
      return "boolean()";
    case "null":
    case "recursion":
      return "constant(null)";
    case "any":
      return "jsonValue()";
  }
}

function textRules({ pattern, ...rules }: TextRules): string {
  const members = Object.entries(rules).map(([key, rule]) => `${key}: ${JSON.stringify(rule)}`);
  if (pattern !== undefined) members.push(`pattern: new RegExp(${JSON.stringify(pattern)}, "u")`);
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}

function numberOf({ isInteger, minimum, maximum }: NumberRules): string {
  if (isInteger) return `integer(${formatLiteral({ min: minimum, max: maximum })})`;
  return `double(${formatLiteral({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true })})`;
}

function listOf(
  { item, minItems, maxItems }: FixtureValue & { kind: "list" },
  nameOf: (component: string) => string,
): string {
  if (item.kind === "recursion") return "constant([])";
  const limits = formatLiteral({ minLength: minItems || undefined, maxLength: maxItems });
  return `array(${[arbitraryOf(item, nameOf), ...(limits === "{}" ? [] : [limits])].join(", ")})`;
}

function recordOf(properties: readonly FixtureProperty[], nameOf: (component: string) => string): string {
  const members = properties.map(({ name, value }) => `${formatKey(name)}: ${arbitraryOf(value, nameOf)}`);
  const requiredKeys = properties.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const model = members.length > 0 ? `{\n${members.map((text) => `      ${text},\n`).join("")}    }` : "{}";
  return `record(\n    ${model},\n    ${formatLiteral({ requiredKeys, noNullPrototype: true }, "    ")},\n  )`;
}
