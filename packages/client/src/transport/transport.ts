import type { CallTimer } from "./call-timer.ts";

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
  /** The access token that the server has just refused is known to be too young to have expired. */
  isTokenFresh: boolean;
  /** The call was sent again with a new token, which happens once. */
  hasRenewedToken: boolean;
  /** A request was handed to fetch, and nothing proves that the server did not act on it. */
  isSent: boolean;
  /** What the last attempt failed with. Only this very error tells the truth about the request. */
  failure: Error | undefined;
  /** Ends what hangs; the pipeline's own affair. */
  readonly timer: CallTimer;
}

/** One HTTP request on its way through the pipeline. */
export interface TransportInit {
  /** HTTP method, in capitals. */
  readonly method: string;
  /** Those of the call, for all its attempts: a transport may set headers, but should not append to them. */
  readonly headers: Headers;
  /** Always text, so that it can be sent again and is never chunked. */
  readonly body?: string | undefined;
  /** Aborted when the exchange must end; its reason is the error that the caller gets. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one exchange may take, its body included. */
  readonly timeoutMs: number;
  /** Milliseconds that the whole call may take. */
  readonly totalTimeoutMs: number;
  /** How often a failed attempt may be repeated. */
  readonly maxRetries: number;
  /** The call that this is an attempt of. */
  readonly call: CallRecord;
}

/**
 * Carries a request to an answer. The currency is `(url, init)` and not `Request`: rebuilding a Request makes
 * its body chunked, and other implementations of fetch refuse foreign ones.
 *
 * The body of the answer is already read: `text()`, `json()` and `arrayBuffer()` may be called any number of times.
 */
export type Transport = (url: string, init: TransportInit) => Promise<Response>;

/**
 * A wrapper of the user's own, around each attempt and each token request: for metrics and tracing. For a proxy or
 * mutual TLS pass a `fetch`.
 *
 * @example
 * const withTiming: TransportWrapper = (next) => async (url, init) => {
 *   const startedAt = performance.now();
 *   const response = await next(url, init);
 *   observe(init.call.operationId, response.status, performance.now() - startedAt);
 *   return response;
 * };
 */
export type TransportWrapper = (next: Transport) => Transport;
