/** A URL in its parts; all that the sandbox looks at. */
export interface RequestTarget {
  /** Scheme and host, or `""` when only a path was given. */
  readonly origin: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
}

/** Takes a URL apart. Several times faster than `URL`, and paths without a host are fine. */
export function parseTarget(url: string): RequestTarget {
  const [, origin = "", path = "", query = ""] =
    /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  return { origin, path, query };
}
