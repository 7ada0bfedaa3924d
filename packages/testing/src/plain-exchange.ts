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
  /** Aborted when the caller waits no more: an answer that a fault delays is then dropped. */
  readonly signal?: AbortSignal | undefined;
}

/** An HTTP response as plain values. */
export interface PlainResponse {
  /** HTTP status. */
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for none. */
  readonly body: string | undefined;
  /** How the connection breaks instead of giving the whole answer: only a fault does that. */
  readonly broken?: Breakage | undefined;
}

/** How and where a connection breaks. */
export interface Breakage {
  /** `reset` by the server (RST), or `closed` by it as if the answer were complete. */
  readonly how: "reset" | "closed";
  /** After half of the body, in the middle of the headers, or before anything was sent. */
  readonly where: "before-headers" | "in-headers" | "in-body";
}

/** Answers one HTTP request; the one way into a sandbox. */
export type Handle = (request: PlainRequest) => Promise<PlainResponse>;

/** Reads one header; the first of several. */
export function readHeader(headers: PlainRequest["headers"], name: string): string | undefined {
  const value = headers[name];
  return typeof value === "object" ? value[0] : value;
}
