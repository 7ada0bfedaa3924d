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
  readonly token: string;
  /** Base URL for every call with this token, as the token endpoint gave it. */
  readonly geolocation?: string | undefined;
  /** When it was obtained, in milliseconds since the epoch. */
  readonly obtainedAt?: number | undefined;
}

/** Gives an access token. It is called before each request, so it should remember the token. */
export type TokenFunction = (context: TokenContext) => string | Promise<string>;

/** What a provider learns of the client that it serves. */
export interface ProviderConnection {
  /** The origin of the client's `baseUrl`, if the caller chose one. */
  readonly ownOrigin: string | undefined;
  /** Carries token requests, with the client's retries, time-outs and logging. */
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
}

/** Gives access tokens and knows how to get new ones. */
export interface TokenProvider {
  /** Called by `createClient`. */
  connect?(connection: ProviderConnection): void;
  getToken(context: TokenContext): AccessToken | Promise<AccessToken>;
}

/** Who calls: an access token, a function that gives one, or a provider such as `clientCredentials()`. */
export type Auth = string | TokenFunction | TokenProvider;
