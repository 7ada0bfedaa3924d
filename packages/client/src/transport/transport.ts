/** What is known about the call that a request belongs to: one object for all its attempts. */
export interface CallRecord {
  /** The operation, as its method is named; `raw` for calls of `client.raw`. */
  readonly operationId: string;
  /** Whether a call that failed may be sent again although it may have reached the server. */
  readonly replay: "always" | "unsent-only";
  /** Sent as `concur-correlationid`. */
  correlationId: string;
  /** Number of the attempt that is under way, from 1. */
  attempt: number;
  /** When the whole call must have ended, by `Clock.elapsed`. */
  deadline: number;
  /** The access token that the last attempt carried is known to be too young to have expired. */
  isTokenFresh: boolean;
  /** The call was sent again with a new token, which happens once. */
  hasRenewedToken: boolean;
  /** A request was handed to fetch, and nothing proves that the server did not act on it. */
  isSent: boolean;
  /** What the last attempt failed with. Only this very error tells the truth about the request. */
  failure: Error | undefined;
}

/** One HTTP request on its way through the pipeline. */
export interface TransportInit {
  readonly method: string;
  /** Those of the call, for all its attempts: a transport may set headers, but should not append to them. */
  readonly headers: Headers;
  /** Always text, so that it can be sent again and is never chunked. */
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one exchange may take, its body included. */
  readonly timeoutMs: number;
  /** Milliseconds that the whole call may take. */
  readonly totalTimeoutMs: number;
  /** How often a failed attempt may be repeated. */
  readonly maxRetries: number;
  readonly call: CallRecord;
}

/**
 * Carries a request to an answer. The currency is `(url, init)` and not `Request`: rebuilding a Request makes
 * its body chunked, and other implementations of fetch refuse foreign ones.
 *
 * The body of the answer is already read: `text()`, `json()` and `arrayBuffer()` may be called any number of times.
 */
export type Transport = (url: string, init: TransportInit) => Promise<Response>;

/** A wrapper of the user's own: for metrics, tracing, a proxy, mutual TLS. */
export type TransportWrapper = (next: Transport) => Transport;
