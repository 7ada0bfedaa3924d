import { followReference } from "../../../../packages/codegen/src/read/follow-reference.ts";
import { childPlace, childPlaces } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import { quote } from "../quote.ts";
import type { RuleName } from "../rules.ts";
import { compareSchemas } from "../schemas/compare-schemas.ts";
import { startPosition } from "../schemas/position.ts";
import { placeAt, readSchema } from "../schemas/read-schema.ts";
import type { Schema } from "../schemas/read-schema.ts";

/** Compares the headers of an answer, by name without case. */
export function compareHeaders(before: Place, after: Place, response: string): Finding[] {
  const [old, current] = [headersOf(before), headersOf(after)];
  const removed = [...old].filter(([name]) => !current.has(name));
  const whereOf = (name: string): string => `${response} header ${quote(name)}`;
  return [
    ...[...current].flatMap(([name, header]) => {
      const partner = old.get(name);
      if (partner) return compareHeader(partner, header, whereOf(name));
      return [aboutHeader(header, "header added", { where: whereOf(name), what: "header was added" })];
    }),
    ...removed.map(([name, header]) =>
      aboutHeader(header, "header removed", { where: whereOf(name), what: "header was removed" }),
    ),
  ];
}

function headersOf(response: Place): Map<string, Place> {
  const headers = childPlaces(childPlace(response, "headers"));
  return new Map(headers.map(([name, place]) => [name.toLowerCase(), followReference(place)]));
}

function compareHeader(before: Place, after: Place, where: string): Finding[] {
  const isRequired = after.value["required"] === true;
  const position = startPosition({ direction: "received", where, mayBeAbsent: !isRequired, isXml: false });
  const necessity = isRequired
    ? aboutHeader(after, "header is always there", { where, what: "is always there now" })
    : aboutHeader(after, "header may be missing", { where, what: "may be missing now" });
  return [
    ...((before.value["required"] === true) === isRequired ? [] : [necessity]),
    ...compareTexts([before], [after], { where, path: "", direction: "received" }),
    ...compareSchemas(schemaOf(before), schemaOf(after), position),
  ];
}

function schemaOf(header: Place): Schema {
  const schema = placeAt(header, "schema");
  return schema ? readSchema(schema) : [];
}

function aboutHeader(
  { pointer }: Place,
  rule: RuleName,
  { where, what }: Pick<Finding, "where" | "what">,
): Finding {
  return { rule, direction: "received", pointer, where, path: "", what };
}
