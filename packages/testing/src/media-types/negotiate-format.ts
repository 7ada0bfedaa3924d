import { parseMediaType } from "./media-type.ts";
import type { MediaType } from "./media-type.ts";
import { mediaTypeOf, wireFormats } from "./wire-format.ts";
import type { WireFormat } from "./wire-format.ts";

/** How welcome a format is. */
interface Welcome {
  readonly format: WireFormat;
  /** `q`, from 0 to 1. */
  readonly quality: number;
  /** How exactly it was asked for: 2 by its name, 0 by the range of everything. */
  readonly precision: number;
  /** Where in the header, from 0. */
  readonly position: number;
}

/**
 * Chooses the format of an answer by the `Accept` of its request (RFC 9110 §12.5.1), in this order: the highest `q`,
 * what was asked for by name rather than by a range, what was asked for first, XML.
 *
 * Without `Accept` the API gives XML, and a range of everything says no more than that: the RFC takes the two for the
 * same. The API is not known to give 406: where nothing is acceptable, it is XML again.
 */
export function negotiateFormat(accept: string | undefined): WireFormat {
  // What nearly every call says.
  if (accept === undefined || accept === mediaTypeOf("xml")) return "xml";
  if (accept === mediaTypeOf("json")) return "json";
  const ranges = accept.split(",").map(parseMediaType);
  const [best] = wireFormats
    .map((format) => welcome(format, ranges))
    .filter(({ quality }) => quality > 0)
    .sort(
      (left, right) =>
        right.quality - left.quality || right.precision - left.precision || left.position - right.position,
    );
  return best?.format ?? "xml";
}

/** The most precise range counts: a range of everything beside `application/xml;q=0` is everything but XML. */
function welcome(format: WireFormat, ranges: readonly MediaType[]): Welcome {
  const names = ["*/*", "application/*", mediaTypeOf(format)];
  let found: Welcome = { format, quality: 0, precision: -1, position: ranges.length };
  for (const [position, { type, parameters }] of ranges.entries()) {
    const precision = names.indexOf(type);
    if (precision > found.precision) {
      found = { format, quality: readQuality(parameters["q"]), precision, position };
    }
  }
  return found;
}

function readQuality(text: string = "1"): number {
  const quality = Number(text);
  return quality >= 0 && quality <= 1 ? quality : 1;
}
