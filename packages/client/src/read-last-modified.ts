import { ConnectionRequestsError } from "./errors.ts";

const utcWithoutZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/;

/**
 * When a connection request was last modified, as an instant.
 *
 * The API sends UTC without a zone (`2026-11-02T09:39:21`), which `new Date()` would read as local time.
 * @throws {ConnectionRequestsError} with code `decode` if the text has another form; the text is not repeated.
 * @example
 * const ageMs = Date.now() - readLastModified(request).getTime();
 */
export function readLastModified({ lastModified }: { readonly lastModified: string }): Date {
  const instant = new Date(utcWithoutZone.test(lastModified) ? `${lastModified}Z` : NaN);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new ConnectionRequestsError("decode", "lastModified is not of the form YYYY-MM-DDTHH:MM:SS.");
}
