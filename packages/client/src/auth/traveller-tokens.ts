import { apiError } from "../api-error.ts";
import { checkOptions } from "../check-options.ts";
import { AuthError, ConfigError } from "../errors.ts";
import { tokenCallRules } from "../option-rules.ts";
import { composeRequest } from "../transport/compose-request.ts";
import type { TokenCallOptions } from "./token-call-options.ts";
import type { TokenReply } from "./parse-token-reply.ts";
import type { TokenEndpoint } from "./token-endpoint.ts";
import { tokenUrlFor } from "./token-host.ts";

/** The tokens of one traveller. Store them durably before the connection request is reported as `CRSUC`. */
export interface TravellerTokens extends TokenReply {
  /** Lives six months; each refresh may replace it. */
  readonly refreshToken: string;
}

/** The part of a connection request that is exchanged for tokens. */
export interface RequestTokenHolder {
  /** A secret. Count on 15 minutes of life; read the request again if it may be older. */
  readonly requestToken: string;
  /** Identifies the traveller; a UUID, not the login. */
  readonly userId: string;
}

/** What an application does with travellers' tokens. */
export interface TravellerTokenActions {
  /**
   * Exchanges the `requestToken` of a connection request for the traveller's tokens.
   *
   * Store them before you update the request to `CRSUC`: afterwards the request token is gone.
   * @throws {AuthError} `auth-ask-traveller` if the request token is no longer valid; `auth-configuration` if the
   * application is refused; `auth-transient` if the token endpoint is in trouble.
   * @throws {ConfigError} if a field is missing, or the provider was not passed to `createClient` first.
   * @example
   * const tokens = await auth.exchangeRequestToken(request);
   * await saveTokens(member, tokens);
   * await client.updateConnectionRequest({ id: request.ID, status: "CRSUC" });
   */
  exchangeRequestToken(request: RequestTokenHolder, options?: TokenCallOptions): Promise<TravellerTokens>;
  /**
   * Gets a new access token for a traveller (RFC 6749 §6). Store all of what comes back: refresh token and
   * geolocation may both have changed. (The tokens that `refreshToken()` keeps in its store are its own affair.)
   * @throws {AuthError} `auth-ask-traveller` if the refresh token is no longer valid: the traveller must connect again.
   */
  refresh(
    tokens: Pick<TravellerTokens, "refreshToken" | "geolocation">,
    options?: TokenCallOptions,
  ): Promise<TravellerTokens>;
  /**
   * Ends the connection with a traveller: all tokens of this traveller stop working.
   * @throws {AuthError} `auth-token-refused` if the access token has expired: refresh it first.
   */
  revoke(
    tokens: Pick<TravellerTokens, "accessToken" | "geolocation">,
    options?: TokenCallOptions,
  ): Promise<void>;
}

const revocationPath = "/app-mgmt/v0/connections";

/** The actions on travellers' tokens, at one application's token endpoint. */
export function createTravellerTokenActions(endpoint: TokenEndpoint): TravellerTokenActions {
  return {
    async exchangeRequestToken(request, options) {
      const operationId = "exchangeRequestToken";
      const { requestToken, userId } = demandTexts(operationId, request, ["requestToken", "userId"]);
      const form = {
        grant_type: "password",
        credtype: "authtoken",
        username: userId,
        password: requestToken,
      };
      // A request token may be good for one exchange only.
      const grant = { operationId, form, options, replay: "unsent-only" } as const;
      return withRefreshToken(await endpoint.request(grant));
    },
    async refresh(tokens, options) {
      const operationId = "refresh";
      const { refreshToken, geolocation } = demandTexts(operationId, tokens, ["refreshToken"]);
      const form = { grant_type: "refresh_token", refresh_token: refreshToken };
      const tokenUrl = tokenUrlFor(geolocation, endpoint.connection.host);
      return withRefreshToken(await endpoint.request({ operationId, form, options, tokenUrl }), refreshToken);
    },
    async revoke(tokens, options = {}) {
      const operationId = "revoke";
      checkOptions("call option", options, tokenCallRules);
      const { accessToken, geolocation } = demandTexts(operationId, tokens, ["accessToken"]);
      const { connection } = endpoint;
      const { origin } = new URL(tokenUrlFor(geolocation, connection.host));
      const headers = new Headers({ accept: "application/json", authorization: `Bearer ${accessToken}` });
      const draft = { operationId, replay: "unsent-only", method: "DELETE", headers } as const;
      const init = composeRequest(draft, connection, options);
      const response = await connection.transport(origin + revocationPath, init);
      if (response.ok) return;
      const text = await response.text();
      const { call } = init;
      throw apiError({ call, response, text, hidden: [accessToken], now: connection.clock.now() });
    },
  };
}

/** Refuses what would be sent as "undefined", or make a header throw with the token in its message. */
function demandTexts<Given extends object>(
  operationId: string,
  given: Given,
  keys: readonly (keyof Given & string)[],
): Given {
  const missing = keys.find((key) => !/^[\x21-\x7e]+$/.test(String(given?.[key] ?? "")));
  if (missing === undefined) return given;
  const message = `${operationId}: ${missing} must be a non-empty text without spaces.`;
  throw new ConfigError(message, { operationId });
}

/** A traveller's tokens always have a refresh token: the old one stays valid where the reply brings none. */
function withRefreshToken(reply: TokenReply, previous?: string): TravellerTokens {
  const refreshToken = reply.refreshToken ?? previous;
  if (refreshToken !== undefined) return { ...reply, refreshToken };
  throw new AuthError("auth-configuration", "exchangeRequestToken was answered without a refresh token.", {
    operationId: "exchangeRequestToken",
    // The request token may be good for one exchange only.
    mayHaveBeenApplied: true,
  });
}
