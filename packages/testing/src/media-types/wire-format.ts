/** How bodies travel. */
export type WireFormat = "xml" | "json";

/** The media types of the description; the first is what the API gives to those who do not ask. */
export const wireFormats: readonly WireFormat[] = ["xml", "json"];

/** The media type of a format. */
export function mediaTypeOf(format: WireFormat): string {
  return `application/${format}`;
}
