import type { AccessToken, ProviderConnection, TokenContext, TokenProvider } from "./auth.ts";
import { checkCredentials } from "./check-credentials.ts";
import { TokenCache } from "./token-cache.ts";
import { TokenEndpoint } from "./token-endpoint.ts";
import type { ApplicationCredentials } from "./token-endpoint.ts";
import { createTravellerTokenActions } from "./traveller-tokens.ts";
import type { TravellerTokenActions } from "./traveller-tokens.ts";

/** Access tokens for the application itself, and what it does with travellers' tokens. */
export interface ApplicationProvider extends TokenProvider, TravellerTokenActions {
  connect(connection: ProviderConnection): void;
  getToken(context: TokenContext): AccessToken | Promise<AccessToken>;
}

/**
 * Gets application tokens by client credentials (RFC 6749 §4.4), remembers them, and renews them before they
 * expire. However many calls need a token, one request for it is under way at most.
 *
 * @throws {ConfigError} if an option is missing or unknown.
 * @example
 * const auth = clientCredentials({ clientId, clientSecret: () => readSecret("concur") });
 * const client = createClient({ auth });
 */
export function clientCredentials(credentials: ApplicationCredentials): ApplicationProvider {
  checkCredentials(credentials);
  const endpoint = new TokenEndpoint({ ...credentials });
  const cache = new TokenCache({
    now: () => endpoint.connection.clock.now(),
    isOneTime: false,
    async obtain({ signal }) {
      const form = { grant_type: "client_credentials" };
      const reply = await endpoint.request({ operationId: "getToken", form, options: { signal } });
      return { ...reply, token: reply.accessToken };
    },
  });
  return Object.freeze({
    connect: (connection: ProviderConnection) => endpoint.connect(connection),
    getToken: (context: TokenContext) => cache.get(context),
    ...createTravellerTokenActions(endpoint),
  });
}
