import { readField, readText } from "./read-field.ts";

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
  // Anything can be thrown, also a row with the name of a person and the code of a card.
  const isError = /Error|DOMException/.test(Object.prototype.toString.call(failure));
  const name = isError ? readText(failure, "name") : "";
  const code = isError ? readText(failure, "code") : "";
  const cause = readField(failure, "cause");
  return {
    name: /^[A-Za-z]{0,40}(Error|Exception)$/.test(name) ? name : "unknown",
    ...(/^[A-Z][A-Z0-9_]{1,60}$/.test(code) && { code }),
    ...(typeof cause === "object" &&
      cause &&
      depth < deepest && { cause: describeFailure(cause, depth + 1) }),
  };
}
