/** The name and the code of a failure: all that is known to hold neither a URL nor a secret. */
export interface FailureDescription {
  readonly name: string;
  readonly code?: string;
  readonly cause?: FailureDescription;
}

/** Reduces whatever a fetch threw to what may be shown; messages are left out because they quote URLs and bodies. */
export function describeFailure(failure: unknown, depth = 0): FailureDescription {
  if (!(failure instanceof Error)) return { name: typeof failure };
  const code = "code" in failure && typeof failure.code === "string" ? { code: failure.code } : {};
  const cause = failure.cause && depth < 4 ? { cause: describeFailure(failure.cause, depth + 1) } : {};
  return { name: failure.name, ...code, ...cause };
}
