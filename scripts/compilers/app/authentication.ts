import { clientCredentials, createClient, refreshToken, staticToken } from "@connection-requests/client";
import type {
  AccessToken,
  ApplicationCredentials,
  ApplicationProvider,
  Auth,
  Client,
  ConnectionRequest,
  ProviderConnection,
  RefreshTokenOptions,
  RequestTokenHolder,
  StoredTokens,
  TokenCallOptions,
  TokenContext,
  TokenFunction,
  TokenProvider,
  TokenReply,
  TokenStore,
  TravellerTokenActions,
  TravellerTokens,
} from "@connection-requests/client";
import type { Uses } from "./uses.ts";

const credentials: ApplicationCredentials = {
  clientId: "id",
  clientSecret: async () => "secret",
  tokenUrl: "https://example.com/oauth2/v0/token",
};

/** Keeps the tokens of one user; the refresh token alone is enough to begin with. */
class MemoryStore implements TokenStore {
  tokens: StoredTokens = { refreshToken: "first" };
  load(): StoredTokens {
    return this.tokens;
  }
  save(tokens: TravellerTokens): void {
    this.tokens = tokens;
  }
}

/** Gives tokens of one's own making. */
class OwnProvider implements TokenProvider {
  connection: ProviderConnection | undefined;
  connect(connection: ProviderConnection): void {
    this.connection = connection;
  }
  getToken({ rejectedToken, signal }: TokenContext): AccessToken {
    signal?.throwIfAborted();
    const { ownOrigin, timeoutMs = 0, totalTimeoutMs = 0, maxRetries = 0 } = this.connection ?? {};
    const token = [rejectedToken, ownOrigin, timeoutMs, totalTimeoutMs, maxRetries].join("-");
    const obtainedAt = this.connection?.clock.now();
    return { token, geolocation: "https://us2.api.concursolutions.com", obtainedAt };
  }
}

const tokenCall: TokenCallOptions = { timeoutMs: 5_000, totalTimeoutMs: 10_000, maxRetries: 1 };
const application: ApplicationProvider = clientCredentials(credentials);
const store: TokenStore = new MemoryStore();
const refreshing = { ...credentials, clientSecret: "secret", store } satisfies RefreshTokenOptions;
const tokenFunction: TokenFunction = ({ rejectedToken }) => rejectedToken ?? "token";

/** A client for each way to say who calls. */
export function createClients(): readonly Client[] {
  const ways: readonly (Auth | undefined)[] = [
    "token",
    tokenFunction,
    async () => "token",
    application,
    refreshToken(refreshing),
    staticToken("token"),
    staticToken("token", { geolocation: "https://eu2.api.concursolutions.com" }),
    new OwnProvider(),
    { getToken: async () => ({ token: "token" }) },
    undefined,
  ];
  return ways.map((auth) => createClient({ auth }));
}

/** Does with travellers' tokens all that can be done. */
export function handleTokens(request: ConnectionRequest): Uses<TravellerTokenActions> {
  const holder: RequestTokenHolder = request;
  return {
    exchangeRequestToken: async () => {
      const tokens: TravellerTokens = await application.exchangeRequestToken(holder, tokenCall);
      const reply: TokenReply = tokens;
      const { accessToken, obtainedAt, expiresAt, geolocation, scope } = reply;
      return [tokens.refreshToken.length, accessToken, expiresAt - obtainedAt, geolocation, scope[0]];
    },
    refresh: async () => {
      const tokens = await application.refresh({ refreshToken: "old", geolocation: undefined });
      await store.save(tokens);
      return (await store.load())?.accessToken;
    },
    revoke: () => application.revoke({ accessToken: "token", geolocation: undefined }),
  };
}
