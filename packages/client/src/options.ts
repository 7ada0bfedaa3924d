import type { Auth } from "./auth/auth.ts";
import { checkOptions } from "./check-options.ts";
import { isSecureUrl } from "./check-url.ts";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { ConfigError } from "./errors.ts";
import type { BodyFormat } from "./body-format.ts";
import type { ExchangeValidation } from "./exchange-validation.ts";
import { jsonFormat } from "./json-format.ts";
import { createLog } from "./logger.ts";
import type { Log, Logger, LogLevel } from "./logger.ts";
import { clientRules } from "./option-rules.ts";
import { createPlatformFetch } from "./platform-fetch.ts";
import type { TransportWrapper } from "./transport/transport.ts";

/** What the client needs of `fetch`: it is always called with a string and an init (Fetch standard). */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** What can be said per call; the same names mean the same in {@link ClientOptions}. */
export interface CallOptions {
  /** Headers added to the request; they win over those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Milliseconds that one attempt may take, its body included. Keep it above 10 s: a connect time-out of the
   * platform proves that nothing was sent, this one does not.
   * @default 30000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Milliseconds that the whole call may take: all attempts, the waits between them, and token requests.
   * @default 120000
   */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * How often a failed attempt is repeated, where repeating is safe. 0 never repeats.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /** Ends the call when it is aborted; the promise then rejects with code `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of {@link createClient}. They are read once; changing the object later has no effect. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** Who calls: an access token, a function that gives one, or a provider such as {@link clientCredentials}. */
  readonly auth?: Auth | undefined;
  /**
   * Where the API lives, including its path prefix; https, or plain http on localhost and private names. If it is
   * given, all calls go there; if not, they go to the geolocation of the token.
   * @default the server of the description, `https://us.api.concursolutions.com/api/v3.2`
   */
  readonly baseUrl?: string | undefined;
  /**
   * Performs the HTTP exchanges.
   * @default the platform's `fetch`, looked up at each call
   */
  readonly fetch?: FetchFunction | undefined;
  /**
   * Bytes that the body of an answer may have, after decompression.
   * @default 1048576
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Told of each attempt in one line, and of deprecations that the server announces. Nothing personal or secret
   * is passed to it.
   * @default none
   */
  readonly logger?: Logger | undefined;
  /**
   * The least important level that is reported: attempts are `info`, failed ones and deprecations `warn`.
   * @default "info"
   */
  readonly logLevel?: LogLevel | undefined;
  /**
   * How bodies travel; for XML pass `xml` of `@connection-requests/client/xml`. `client.raw` is JSON always.
   * @default JSON
   */
  readonly format?: BodyFormat | undefined;
  /**
   * Holds requests and answers to the description; made by `validateExchanges` of
   * `@connection-requests/client/validation`. The calls of `client.raw` are not looked at.
   * @default none
   */
  readonly validation?: ExchangeValidation | undefined;
  /** Wrappers around each attempt and each token request, the first one outermost. */
  readonly transports?: readonly TransportWrapper[] | undefined;
  /**
   * Time as the client sees it.
   * @default the platform's clock
   */
  readonly clock?: Clock | undefined;
  /**
   * A number from 0 up to, not including, 1: spreads the waits between attempts.
   * @default Math.random
   */
  readonly random?: (() => number) | undefined;
}

/** {@link ClientOptions} with every default filled in. */
export interface ResolvedOptions {
  readonly auth: Auth | undefined;
  readonly baseUrl: string;
  readonly hasOwnBaseUrl: boolean;
  readonly fetch: FetchFunction;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly log: Log | undefined;
  readonly format: BodyFormat;
  readonly validation: ExchangeValidation | undefined;
  readonly transports: readonly TransportWrapper[];
  readonly clock: Clock;
  readonly random: () => number;
}

/** Checks the caller's options and fills in the defaults. */
export function resolveOptions(options: ClientOptions, defaultBaseUrl: string): ResolvedOptions {
  checkOptions("client option", options, clientRules);
  const { logger, logLevel = "info", validation } = options;
  if (validation?.onlyWarns && !logger)
    throw new ConfigError("validation only warns, and nobody listens: pass a logger, or let it throw.");
  return {
    auth: options.auth,
    baseUrl: resolveBaseUrl(options.baseUrl ?? defaultBaseUrl),
    hasOwnBaseUrl: options.baseUrl !== undefined,
    fetch: options.fetch ?? createPlatformFetch(),
    headers: { ...options.headers },
    timeoutMs: options.timeoutMs ?? 30_000,
    totalTimeoutMs: options.totalTimeoutMs ?? 120_000,
    maxRetries: options.maxRetries ?? 2,
    maxResponseBytes: options.maxResponseBytes ?? 1_048_576,
    log: logger && createLog(logger, logLevel),
    format: options.format ?? jsonFormat,
    validation,
    transports: options.transports ?? [],
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  };
}

/** Without slashes at the end; a description may name no server, or a relative one. */
function resolveBaseUrl(baseUrl: string): string {
  if (!isSecureUrl(baseUrl))
    throw new ConfigError("baseUrl is required: the description names no absolute https server.");
  return baseUrl.replace(/\/+$/, "");
}
