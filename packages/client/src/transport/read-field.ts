/** A field of whatever was thrown: that is foreign, and reading it must not throw again. */
export function readField(failure: unknown, name: string): unknown {
  try {
    return (Object(failure) as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** The same, for a text; empty if it is none. */
export function readText(failure: unknown, name: string): string {
  const text = readField(failure, name);
  return typeof text === "string" ? text : "";
}
