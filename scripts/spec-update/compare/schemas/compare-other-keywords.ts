import { canonicalText } from "../canonical-text.ts";
import { isDocumentation } from "../documentation-keywords.ts";
import type { Finding } from "../finding.ts";
import { findingAt } from "./position.ts";
import type { Position } from "./position.ts";
import { keywordsOf } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";

/** What another comparison looks at, and what only names or holds schemas. */
const weighed: ReadonlySet<string> = new Set([
  ...["type", "enum", "const", "x-extensible-enum", "default", "deprecated", "readOnly", "writeOnly"],
  ...[
    "minimum",
    "exclusiveMinimum",
    "minLength",
    "minItems",
    "minProperties",
    "format",
    "pattern",
    "multipleOf",
  ],
  ...["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "uniqueItems"],
  ...["contentEncoding", "contentMediaType"],
  ...["properties", "required", "additionalProperties", "items", "allOf", "oneOf", "anyOf", "$ref", "xml"],
  ...["$defs", "$id", "$schema", "$anchor", "$dynamicAnchor"],
]);

/** Compares, by their text, the keywords that no rule is about, and names in XML where it travels as XML. */
export function compareOtherKeywords(before: Schema, after: Schema, position: Position): Finding[] {
  const names = new Set([...after, ...before].flatMap(({ value }) => Object.keys(value)));
  const others = [...names].filter((name) => !weighed.has(name) && !isDocumentation(name));
  return [...(position.isXml ? ["xml"] : []), ...others].flatMap((name) => {
    if (textOf(before, name) === textOf(after, name)) return [];
    const pointer = [...keywordsOf(after, name), ...keywordsOf(before, name)][0]?.pointer ?? "#";
    return name === "xml"
      ? [findingAt(position, "XML form changed", { pointer, what: "its form in XML changed" })]
      : [
          findingAt(position, "cannot be judged", {
            pointer,
            what: `\`${name}\` changed, which counts as breaking because it cannot be judged`,
          }),
        ];
  });
}

function textOf(schema: Schema, name: string): string {
  const [part] = schema;
  const values = keywordsOf(schema, name).map(({ value }) => value);
  return (part && canonicalText(values, part.document)) ?? "[]";
}
