import type { Transport } from "../transport/transport.ts";
import type { Clock } from "../clock.ts";

/** What a token function or provider is told. */
export interface TokenContext {
  /** The token that the server has just refused; absent when any valid token will do. */
  readonly rejectedToken?: string | undefined;
  /** Aborted when the call that needs the token ends. */
  readonly signal?: AbortSignal | undefined;
}

/** An access token, and where to use it. */
export interface AccessToken {
  /** As it stands in the `Authorization` header, after `Bearer`. A secret. */
  readonly token: string;
  /** Base URL for every call with this token, as the token endpoint gave it. */
  readonly geolocation?: string | undefined;
  /** When it was obtained, in milliseconds since the epoch. */
  readonly obtainedAt?: number | undefined;
}

/**
 * Gives an access token. It is called before each request, so it should remember the token. What it throws ends the
 * call with code `auth-transient`.
 *
 * @example
 * const client = createClient({ auth: ({ rejectedToken }) => readToken({ isStale: rejectedToken !== undefined }) });
 */
export type TokenFunction = (context: TokenContext) => string | Promise<string>;

/** What a provider learns of the client that it serves. */
export interface ProviderConnection {
  /** The origin of the client's `baseUrl`, if the caller chose one. */
  readonly ownOrigin: string | undefined;
  /** Carries token requests, with the client's retries, time-outs and logging. */
  readonly transport: Transport;
  /** The client's clock: by it tokens expire. */
  readonly clock: Clock;
  /** Milliseconds that one attempt may take. */
  readonly timeoutMs: number;
  /** Milliseconds that a whole token request may take. */
  readonly totalTimeoutMs: number;
  /** How often a failed attempt is repeated. */
  readonly maxRetries: number;
}

/** Gives access tokens and knows how to get new ones. */
export interface TokenProvider {
  /** Called by `createClient`. */
  connect?(connection: ProviderConnection): void;
  /**
   * Gives the token for one request; called before each. It should remember the token, and give another one than
   * `rejectedToken`. What it throws ends the call with code `auth-transient`, unless it is an error of the client.
   */
  getToken(context: TokenContext): AccessToken | Promise<AccessToken>;
}

/** Who calls: an access token, a function that gives one, or a provider such as `clientCredentials()`. */
export type Auth = string | TokenFunction | TokenProvider;
