import { functions } from "../check-options.ts";
import { AuthError } from "../errors.ts";
import { CallTimer } from "../transport/call-timer.ts";
import type { ProviderConnection, TokenContext } from "./auth.ts";
import { checkCredentials } from "./check-credentials.ts";
import type { ApplicationProvider } from "./client-credentials.ts";
import { TokenCache } from "./token-cache.ts";
import type { ExpiringToken } from "./token-cache.ts";
import { TokenEndpoint } from "./token-endpoint.ts";
import type { ApplicationCredentials } from "./token-endpoint.ts";
import { createTravellerTokenActions } from "./traveller-tokens.ts";
import type { TravellerTokens } from "./traveller-tokens.ts";

/** What a store keeps; the refresh token alone is enough to begin with. */
export type StoredTokens = Pick<TravellerTokens, "refreshToken"> & Partial<TravellerTokens>;

/** Keeps the tokens of one user, durably. */
export interface TokenStore {
  /** The tokens as last saved; undefined if there are none. */
  load(): StoredTokens | undefined | Promise<StoredTokens | undefined>;
  /** Keeps the tokens; when the promise is fulfilled they must survive a crash. */
  save(tokens: TravellerTokens): void | Promise<void>;
}

/** Options of {@link refreshToken}. */
export interface RefreshTokenOptions extends ApplicationCredentials {
  /** Keeps the tokens of the one user whom the client acts for. */
  readonly store: TokenStore;
}

/**
 * Gets access tokens with a refresh token (RFC 6749 §6) that a store keeps.
 *
 * Each refresh may replace the refresh token and the geolocation. They are saved before they are used, so a crash
 * at any moment leaves a store that works; if saving fails, it is tried again before anything else.
 *
 * @throws {ConfigError} if an option is missing or unknown.
 * @example
 * const store = { load: () => readTokens(user), save: (tokens) => writeTokens(user, tokens) };
 * const client = createClient({ auth: refreshToken({ clientId, clientSecret, store }) });
 */
export function refreshToken(options: RefreshTokenOptions): ApplicationProvider {
  checkCredentials(options, { store: functions("load", "save") });
  const { store, ...credentials } = options;
  const endpoint = new TokenEndpoint(credentials);
  const actions = createTravellerTokenActions(endpoint);
  let unsaved: TravellerTokens | undefined;

  /** A store that hangs is given up, and asked again by the next call. */
  const withinTime = <Value>(ask: () => Promise<Value>): Promise<Value> => {
    const { clock, totalTimeoutMs: limitMs } = endpoint.connection;
    const message = `getToken: the store did not answer within ${limitMs} ms.`;
    const onTimeout = () => new AuthError("auth-transient", message, { operationId: "getToken" });
    return new CallTimer(clock).run(ask, { now: clock.elapsed(), limitMs, onTimeout });
  };
  const save = async (tokens: TravellerTokens): Promise<ExpiringToken> => {
    unsaved = tokens;
    await withinTime(async () => store.save(tokens));
    unsaved = undefined;
    return { ...tokens, token: tokens.accessToken };
  };
  const obtain = async ({ rejectedToken }: TokenContext): Promise<ExpiringToken> => {
    if (unsaved) return save(unsaved);
    const stored = await withinTime(async () => store.load());
    if (!stored?.refreshToken) {
      throw new AuthError(
        "auth-ask-traveller",
        "The store holds no refresh token: exchange a request token first.",
      );
    }
    // Another process may have refreshed: its access token is as good as a new one.
    const usable = readUsable(stored, endpoint.connection.clock.now());
    if (usable && usable.token !== rejectedToken) return usable;
    return save(
      await actions.refresh({ refreshToken: stored.refreshToken, geolocation: stored.geolocation }),
    );
  };
  const cache = new TokenCache({
    now: () => endpoint.connection.clock.now(),
    // A refresh that was sent may have replaced the refresh token at the server: the answer must be waited for.
    isOneTime: true,
    obtain,
  });
  return Object.freeze({
    connect: (connection: ProviderConnection) => endpoint.connect(connection),
    getToken: (context: TokenContext) => cache.get(context),
    ...actions,
  });
}

/** A stored access token is left alone in the last minute of its life. */
const leastLifeMs = 60_000;

function readUsable(stored: StoredTokens, now: number): ExpiringToken | undefined {
  const { accessToken, expiresAt, obtainedAt = 0, geolocation } = stored;
  if (accessToken === undefined || expiresAt === undefined || expiresAt - now < leastLifeMs) return undefined;
  return { token: accessToken, expiresAt, obtainedAt, geolocation };
}
