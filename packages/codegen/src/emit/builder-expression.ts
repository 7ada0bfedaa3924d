import type { FixtureModel, FixtureValue, TextRules } from "../fixture-model.ts";
import { formatKey, formatLiteral } from "./literal.ts";

/** What an expression is for. */
export interface ExpressionContext {
  readonly types: FixtureModel["types"];
  /** The call that builds a component. */
  readonly callOf: (component: string) => string;
  /** Where the value stands, such as `Plant.name`: what its text says and its identifiers come from. */
  readonly name: string;
  readonly examples: readonly unknown[];
  readonly warn: (warning: string) => void;
}

/** Where expressions stand in what is emitted. */
const indent = "    ";

/** A UUID, in whichever version. */
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The expression, of `index` and `seed`, that builds a value: from its examples if it has any, or else from its schema. */
export function builderExpression(value: FixtureValue, context: ExpressionContext): string {
  const examples = context.examples.filter((example) => accepts(value, example, context));
  const areStructures = context.examples.some((example) => typeof example === "object" && example !== null);
  if (examples.length === 0 || areStructures) return fromSchema(value, context);
  const areIdentifiers = examples.every((example) => typeof example === "string" && uuid.test(example));
  return areIdentifiers ? identifier(context) : pickFrom(examples);
}

/** Whether a value that is no structure may be this example. Structures are built from what is in them. */
function accepts(value: FixtureValue, example: unknown, context: ExpressionContext): boolean {
  switch (value.kind) {
    case "component": {
      const type = context.types.get(value.component);
      return type !== undefined && accepts(type.value, example, context);
    }
    case "choice":
      return value.options.some((option) => accepts(option, example, context));
    case "values":
      return value.values.includes(example);
    case "text":
      return typeof example === "string" && followsRules(example, value.rules);
    case "number":
    case "boolean":
      return typeof example === value.kind;
    case "null":
      return example === null;
    default:
      return false;
  }
}

function followsRules(text: string, { pattern, minLength = 0, maxLength = Infinity }: TextRules): boolean {
  const length = [...text].length;
  return (
    length >= minLength &&
    length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, "u").test(text))
  );
}

function fromSchema(value: FixtureValue, context: ExpressionContext): string {
  switch (value.kind) {
    case "component":
      return context.callOf(value.component);
    case "choice":
      return builderExpression(value.options[0] ?? { kind: "null" }, context);
    case "values":
      return pickFrom(value.values);
    case "text":
      return fromRules(value.rules, context);
    case "number": {
      const { minimum = value.rules.maximum ?? 1, maximum = Infinity } = value.rules;
      const span = Math.floor(maximum - minimum) + 1;
      if (span === Infinity) return minimum === 0 ? "index" : `${minimum} + index`;
      return `${minimum} + (index % ${span})`;
    }
    case "boolean":
      return "index % 2 === 0";
    case "list":
      return fromList(value, context);
    case "object":
      return `{ ${value.properties.map((property) => member(property, context)).join(", ")} }`.replace(
        "{  }",
        "{}",
      );
    case "null":
      return "null";
    case "recursion":
      return "undefined as never";
    case "any":
      return "{}";
  }
}

function fromList(value: FixtureValue & { kind: "list" }, context: ExpressionContext): string {
  if (value.item.kind === "recursion" || value.maxItems === 0) return "[]";
  const item = builderExpression(value.item, { ...context, examples: [] });
  return `[${Array.from({ length: Math.max(1, value.minItems) }, () => item).join(", ")}]`;
}

function member(
  { name, value, examples }: { name: string; value: FixtureValue; examples: readonly unknown[] },
  context: ExpressionContext,
): string {
  return `${formatKey(name)}: ${builderExpression(value, { ...context, name: `${context.name}.${name}`, examples })}`;
}

function fromRules(rules: TextRules, context: ExpressionContext): string {
  const { format, pattern, minLength = 0, maxLength } = rules;
  const word = context.name.slice(context.name.lastIndexOf(".") + 1);
  if (pattern !== undefined) {
    context.warn(
      `${context.name} — no example follows the pattern ${pattern} — give the schema an \`example\` that does.`,
    );
  }
  if (format === "uuid") return identifier(context);
  if (format === "date") return '"2026-01-05"';
  if (format === "date-time") return '"2026-01-05T09:00:00Z"';
  if (format === "email") return `\`${asciiOf(word)}.\${index + 1}@example.com\``;
  if (format === "uri" || format === "url") return `\`https://example.com/${asciiOf(word)}/\${index + 1}\``;
  const text = `\`${word.replace(/[\\`$]/g, "\\$&")} \${index + 1}\``;
  return minLength > 0 || maxLength !== undefined
    ? `fit(${text}, ${minLength}, ${maxLength ?? "Infinity"})`
    : text;
}

function pickFrom(values: readonly unknown[]): string {
  return values.length === 1
    ? formatLiteral(values[0], indent)
    : `pick(${formatLiteral(values, indent)}, index)`;
}

function asciiOf(word: string): string {
  return word.replace(/[^A-Za-z\d]+/g, "-") || "value";
}

function identifier({ name }: ExpressionContext): string {
  return `identifier(${JSON.stringify(name)}, index, seed)`;
}
