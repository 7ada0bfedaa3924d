/** The component that a reference without percent-encoding leads to, if it leads to a schema of the components. */
export function componentAt(reference: unknown): string | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(reference))?.[1];
  return name?.replaceAll("~1", "/").replaceAll("~0", "~");
}
