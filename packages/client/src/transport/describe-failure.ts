/** The name and the code of a failure: all that is known to hold neither a URL nor a secret. */
export interface FailureDescription {
  readonly name: string;
  readonly code?: string;
  readonly cause?: FailureDescription;
}

/** Causes below this depth say nothing new, or go in a circle. */
const deepest = 4;

/**
 * Reduces whatever was thrown to what may be shown. Messages are left out because they quote URLs and bodies; names
 * and codes are shown only if they look like names and codes.
 */
export function describeFailure(failure: unknown, depth = 0): FailureDescription {
  const { name, code, cause } = readFields(failure);
  return {
    name: /^[A-Za-z]{1,40}$/.test(String(name)) ? String(name) : "unknown",
    ...(/^[A-Z][A-Z0-9_]{1,60}$/.test(String(code)) && { code: String(code) }),
    ...(typeof cause === "object" &&
      cause &&
      depth < deepest && { cause: describeFailure(cause, depth + 1) }),
  };
}

/** What was thrown is foreign: reading it must not throw again. */
function readFields(failure: unknown): { name?: unknown; code?: unknown; cause?: unknown } {
  try {
    const { name, code, cause } = Object(failure) as Record<string, unknown>;
    return {
      name: typeof name === "string" ? name : typeof failure,
      code: typeof code === "string" && code,
      cause,
    };
  } catch {
    return {};
  }
}
