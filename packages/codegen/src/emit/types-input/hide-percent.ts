import type { JsonObject } from "../../operation.ts";

/** Stands for a percent sign; from the private use area of Unicode, where nobody has names. */
const substitute = "\ue025";

/** A description without percent signs: openapi-typescript takes those of names for percent-encoding, and fails. */
export function hidePercent(document: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(document).replaceAll("%", substitute)) as JsonObject;
}

/** Undoes {@link hidePercent} in what was emitted. */
export function restorePercent(text: string): string {
  return text.replace(/\ue025|\\uE025/g, "%");
}
