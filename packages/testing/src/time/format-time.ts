/** `YYYY-MM-DDTHH:MM:SS` in UTC: the API writes every time without a zone. */
export function formatZonelessTime(timeMs: number): string {
  return formatTime(timeMs).slice(0, 19);
}

/** ISO 8601 in UTC, with milliseconds: what the sandbox itself says. */
export function formatTime(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
