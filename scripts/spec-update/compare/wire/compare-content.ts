import { childPlace, childPlaces } from "../../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../../packages/codegen/src/read/place.ts";
import { compareTexts } from "../compare-texts.ts";
import type { Finding } from "../finding.ts";
import { quote } from "../quote.ts";
import { compareSchemas } from "../schemas/compare-schemas.ts";
import { startPosition } from "../schemas/position.ts";
import { placeAt, readSchema } from "../schemas/read-schema.ts";
import type { Schema } from "../schemas/read-schema.ts";
import { compareUnjudged } from "./compare-unjudged.ts";

/** Compares the media types of a body, and in each what is in it. */
export function compareContent(
  before: Place,
  after: Place,
  at: Required<Pick<Finding, "direction" | "where">>,
): Finding[] {
  const [old, current] = [mediaTypesOf(before), mediaTypesOf(after)];
  const removed = [...old].filter(([mediaType]) => !current.has(mediaType));
  return [
    ...[...current].flatMap(([mediaType, place]): Finding[] => {
      const partner = old.get(mediaType);
      if (partner) return compareMedia(partner, place, { ...at, isXml: /[/+]xml\b/.test(mediaType) });
      const what = `media type ${quote(mediaType)} was added`;
      return [{ rule: "media type added", ...at, pointer: place.pointer, path: "", what }];
    }),
    ...removed.map(([mediaType, { pointer }]): Finding => {
      const what = `media type ${quote(mediaType)} was removed`;
      return { rule: "media type removed", ...at, pointer, path: "", what };
    }),
  ];
}

/** Media types have no case (RFC 9110 §8.3.1). */
function mediaTypesOf(place: Place): Map<string, Place> {
  const content = childPlaces(childPlace(place, "content"));
  return new Map(content.map(([mediaType, media]) => [mediaType.toLowerCase().replaceAll(" ", ""), media]));
}

function compareMedia(
  before: Place,
  after: Place,
  at: Required<Pick<Finding, "direction" | "where">> & { readonly isXml: boolean },
): Finding[] {
  const { where } = at;
  return [
    ...compareTexts([before], [after], { ...at, path: "" }),
    ...compareSchemas(schemaOf(before), schemaOf(after), startPosition({ ...at, mayBeAbsent: false })),
    ...compareUnjudged(before, after, { keywords: ["encoding"], where }),
  ];
}

function schemaOf(media: Place): Schema {
  const schema = placeAt(media, "schema");
  return schema ? readSchema(schema) : [];
}
