import type { FixtureProperty, FixtureValue } from "../fixture-model.ts";
import type { JsonObject } from "../operation.ts";
import { followReference } from "./follow-reference.ts";
import { mergeParts } from "./merge-parts.ts";
import { childPlace, childPlaces, formatPlace, isObject, listPlaces } from "./place.ts";
import type { Place } from "./place.ts";
import { examplesAt, propertyPointer } from "./read-examples.ts";
import type { Examples } from "./read-examples.ts";
import { isUsablePattern, openEnumeration } from "./read-json-schemas.ts";
import { readSchema } from "./read-schema.ts";

/** What reading a value needs of the whole description. */
export interface FixtureReader {
  readonly examples: Examples;
  readonly warn: (warning: string) => void;
  /** Whether the component is being read. */
  readonly isOpen: (component: string) => boolean;
  readonly readComponent: (component: string) => void;
}

/** Constraints that fixtures do not follow, so that what they give may break them. */
const ignoredKeywords = [
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "if",
  "minProperties",
  "multipleOf",
  "not",
  "patternProperties",
  "prefixItems",
  "propertyNames",
  "uniqueItems",
];

/** Reads what a value has to be. */
export function readFixtureValue(start: Place, reader: FixtureReader): FixtureValue {
  const { component } = readSchema(start);
  if (component !== undefined) {
    if (reader.isOpen(component)) return { kind: "recursion" };
    reader.readComponent(component);
    return { kind: "component", component };
  }
  const place = mergeParts(followReference(start));
  warnOfIgnored(place, reader);
  const options = readOptions(place, reader);
  const [only] = options;
  return only && options.length === 1 ? only : { kind: "choice", options };
}

function warnOfIgnored(place: Place, { warn }: FixtureReader): void {
  for (const keyword of ignoredKeywords.filter((key) => key in place.value)) {
    warn(
      `${formatPlace(place)} — fixtures do not follow ${keyword} — give overrides that do, or leave the keyword out by an overlay.`,
    );
  }
}

function readOptions(place: Place, reader: FixtureReader): FixtureValue[] {
  const { value } = place;
  const values = listedValues(value);
  if (values) return splitNull(values, value["nullable"] === true || typesOf(value).includes("null"));
  const isObjectToo = "properties" in value;
  const choices = isObjectToo ? [] : [...listPlaces(place, "oneOf"), ...listPlaces(place, "anyOf")];
  const types = choices.length > 0 ? [] : typesOf(value);
  const options = [
    ...choices.map((choice) => readFixtureValue(choice, reader)),
    ...types.filter((type) => type !== "null").map((type) => readType(type, place, reader)),
  ];
  // Null comes last: builders take the first.
  const others = withoutRecursion(options.filter(({ kind }) => kind !== "null"));
  const hasNull = types.includes("null") || options.some(({ kind }) => kind === "null");
  const isNullable = value["nullable"] === true || hasNull;
  const all: FixtureValue[] = isNullable ? [...others, { kind: "null" }] : others;
  return all.length > 0 ? all : [{ kind: "any" }];
}

/** A value that would hold itself can be something else, if there is anything else. */
function withoutRecursion(options: readonly FixtureValue[]): FixtureValue[] {
  return options.filter(({ kind }) => kind !== "recursion");
}

function listedValues(schema: JsonObject): unknown[] | undefined {
  if ("const" in schema) return [schema["const"]];
  const listed = schema["enum"] ?? schema[openEnumeration];
  return Array.isArray(listed) ? (listed as unknown[]) : undefined;
}

function splitNull(listed: readonly unknown[], isNullable: boolean): FixtureValue[] {
  const values = listed.filter((value) => value !== null);
  const options: FixtureValue[] = values.length > 0 ? [{ kind: "values", values }] : [];
  return isNullable || values.length < listed.length ? [...options, { kind: "null" }] : options;
}

function typesOf(schema: JsonObject): unknown[] {
  const { type, properties, items, pattern } = schema;
  if (type !== undefined) return Array.isArray(type) ? type : [type];
  if (properties) return ["object"];
  if (items) return ["array"];
  return pattern === undefined ? [] : ["string"];
}

function readType(type: unknown, place: Place, reader: FixtureReader): FixtureValue {
  const { value } = place;
  if (type === "string") {
    const texts = keywordsOf(
      value,
      isUsablePattern(value["pattern"]) ? ["format", "pattern"] : ["format"],
      "string",
    );
    return { kind: "text", rules: { ...texts, ...keywordsOf(value, ["minLength", "maxLength"], "number") } };
  }
  if (type === "integer" || type === "number") return readNumber(value, type === "integer");
  if (type === "boolean") return { kind: "boolean" };
  if (type === "object") return { kind: "object", properties: readProperties(place, reader) };
  if (type !== "array") return { kind: "any" };
  const items = childPlace(place, "items");
  const limits = keywordsOf(value, ["maxItems"], "number");
  const item: FixtureValue = items ? readFixtureValue(items, reader) : { kind: "any" };
  return { kind: "list", item, minItems: Number(value["minItems"] ?? 0), ...limits };
}

function readNumber(schema: JsonObject, isInteger: boolean): FixtureValue {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const step = isInteger ? 1 : 1e-6;
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  const below = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  const limits = {
    minimum: typeof above === "number" ? above + step : minimum,
    maximum: typeof below === "number" ? below - step : maximum,
  };
  return { kind: "number", rules: { isInteger, ...keywordsOf(limits, ["minimum", "maximum"], "number") } };
}

function readProperties(place: Place, reader: FixtureReader): FixtureProperty[] {
  const { required } = place.value;
  const properties = childPlaces(childPlace(place, "properties")).map(([name, property]) => {
    const found = reader.examples.get(propertyPointer(place, name)) ?? [];
    return {
      name,
      isRequired: Array.isArray(required) && required.includes(name),
      value: readFixtureValue(property, reader),
      examples: found.length > 0 ? found : examplesAt(property),
    };
  });
  const order = (reader.examples.get(place.pointer) ?? []).filter(isObject).flatMap(Object.keys);
  const buildable = properties.filter(({ isRequired, value }) => isRequired || value.kind !== "recursion");
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...buildable].sort((one, other) => rank(one.name) - rank(other.name));
}

function keywordsOf(schema: JsonObject, names: readonly string[], type: "string" | "number"): object {
  return Object.fromEntries(
    names.map((name) => [name, schema[name]]).filter(([, value]) => typeof value === type),
  );
}
