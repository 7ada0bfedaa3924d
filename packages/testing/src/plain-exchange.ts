/** An HTTP request as plain values: what `fetch`, `node:http` and mock servers have in common. */
export interface PlainRequest {
  /** HTTP method, in capitals. */
  readonly method: string;
  /** An absolute URL, or the part of it from the path on. */
  readonly url: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as text; `undefined` for none. */
  readonly body?: string | undefined;
}

/** An HTTP response as plain values. */
export interface PlainResponse {
  /** HTTP status. */
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for none. */
  readonly body: string | undefined;
}

/** Answers one HTTP request; the one way into a sandbox. */
export type Handle = (request: PlainRequest) => Promise<PlainResponse>;

/** Reads one header; the first of several. */
export function readHeader(headers: PlainRequest["headers"], name: string): string | undefined {
  const value = headers[name];
  return typeof value === "object" ? value[0] : value;
}
