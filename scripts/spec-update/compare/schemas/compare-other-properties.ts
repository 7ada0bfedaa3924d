import type { Finding } from "../finding.ts";
import type { Descent } from "./compare-alternatives.ts";
import { below, findingAt } from "./position.ts";
import { keywordsOf, schemaAt } from "./read-schema.ts";
import type { Schema } from "./read-schema.ts";

/** What `additionalProperties` says: nothing or `true`, `false`, or what the values are. */
type OtherProperties = "any" | "none" | Schema;

/** Compares what is said of the properties without a name. */
export function compareOtherProperties(
  before: Schema,
  after: Schema,
  { position, compare }: Descent,
): Finding[] {
  const [old, current] = [readOtherProperties(before), readOtherProperties(after)];
  const there = below(position, "*", true);
  const pointer =
    [after, before].flatMap((schema) => keywordsOf(schema, "additionalProperties"))[0]?.pointer ?? "#";
  if (typeof old === "object" && typeof current === "object") return compare(old, current, there);
  if (old === current) return [];
  if (old === "none") {
    return current === "any"
      ? [findingAt(there, "other properties allowed", { pointer, what: "other properties are allowed now" })]
      : [findingAt(there, "optional property added", { pointer, what: "named values were added" })];
  }
  if (current === "none") {
    return old === "any"
      ? [
          findingAt(there, "other properties excluded", {
            pointer,
            what: "other properties are excluded now",
          }),
        ]
      : [findingAt(there, "property removed", { pointer, what: "named values were removed" })];
  }
  return old === "any"
    ? [
        findingAt(there, "other properties restricted", {
          pointer,
          what: "other properties are of one type now",
        }),
      ]
    : [
        findingAt(there, "other properties unrestricted", {
          pointer,
          what: "other properties are of any type now",
        }),
      ];
}

/** Of several parts the strictest holds. An empty schema says nothing. */
function readOtherProperties(schema: Schema): OtherProperties {
  const values = keywordsOf(schema, "additionalProperties").map(({ value }) => value);
  if (values.includes(false)) return "none";
  const described = schemaAt(schema, "additionalProperties");
  return described?.some(({ value }) => Object.keys(value).length > 0) ? described : "any";
}
