/**
 * Reads a point in time that says exactly which one it is: an ISO 8601 date-time with a zone, milliseconds since the epoch,
 * or a `Date`. Gives NaN for everything else.
 */
export function parseTime(time: unknown): number {
  if (time instanceof Date) return time.getTime();
  if (typeof time === "number") return Number.isFinite(time) ? time : Number.NaN;
  const hasZone = typeof time === "string" && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(time);
  return hasZone ? Date.parse(time) : Number.NaN;
}
