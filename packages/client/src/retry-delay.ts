/** The first delay before which a random wait is drawn; it doubles with each further attempt. */
const firstDelayMs = 500;
const longestDelayMs = 8_000;
/** A server that says "0 seconds" is not taken at its word. */
const shortestRetryAfterMs = 1_000;

/** Milliseconds to wait before the next attempt: anything up to a bound that doubles (full jitter). */
export function retryDelay(attempt: number, random: () => number): number {
  return random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
}

/** Milliseconds that `Retry-After` asks for, at least 1 s; undefined if it is absent or unreadable (RFC 9110 §10.2.3). */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  const delayMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(delayMs) ? undefined : Math.max(shortestRetryAfterMs, delayMs);
}
