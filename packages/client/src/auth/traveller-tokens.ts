import { apiError } from "../api-error.ts";
import { AuthError, ConfigError } from "../errors.ts";
import { composeRequest } from "../transport/compose-request.ts";
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
  readonly requestToken: string;
  readonly userId: string;
}

/** What an application does with travellers' tokens. */
export interface TravellerTokenActions {
  /**
   * Exchanges the `requestToken` of a connection request for the traveller's tokens.
   *
   * Store them before you update the request to `CRSUC`: afterwards the request token is gone.
   * @throws {AuthError} `auth-ask-traveller` if the request token is no longer valid.
   */
  exchangeRequestToken(request: RequestTokenHolder): Promise<TravellerTokens>;
  /**
   * Gets a new access token for a traveller (RFC 6749 §6). Store all of what comes back: refresh token and
   * geolocation may both have changed. (The tokens that `refreshToken()` keeps in its store are its own affair.)
   */
  refresh(tokens: Pick<TravellerTokens, "refreshToken" | "geolocation">): Promise<TravellerTokens>;
  /** Ends the connection with a traveller: all tokens of this traveller stop working. */
  revoke(tokens: Pick<TravellerTokens, "accessToken" | "geolocation">): Promise<void>;
}

const revocationPath = "/app-mgmt/v0/connections";

/** The actions on travellers' tokens, at one application's token endpoint. */
export function createTravellerTokenActions(endpoint: TokenEndpoint): TravellerTokenActions {
  return {
    async exchangeRequestToken(request) {
      const name = "exchangeRequestToken";
      const { requestToken, userId } = demandTexts(name, request, ["requestToken", "userId"]);
      const form = {
        grant_type: "password",
        credtype: "authtoken",
        username: userId,
        password: requestToken,
      };
      // A request token may be good for one exchange only.
      return withRefreshToken(await endpoint.request({ name, form, replay: "unsent-only" }));
    },
    async refresh(tokens) {
      const { refreshToken, geolocation } = demandTexts("refresh", tokens, ["refreshToken"]);
      const form = { grant_type: "refresh_token", refresh_token: refreshToken };
      const tokenUrl = tokenUrlFor(geolocation, endpoint.host);
      return withRefreshToken(await endpoint.request({ name: "refresh", form, tokenUrl }), refreshToken);
    },
    async revoke(tokens) {
      const { accessToken, geolocation } = demandTexts("revoke", tokens, ["accessToken"]);
      const { connection, host } = endpoint;
      const { origin } = new URL(tokenUrlFor(geolocation, host));
      const init = composeRequest("DELETE", { name: "revoke", replay: "unsent-only" }, connection);
      init.headers.set("authorization", `Bearer ${accessToken}`);
      const response = await connection.transport(origin + revocationPath, init);
      if (response.ok) return;
      const now = connection.clock.now();
      throw apiError(await response.text(), { response, call: init.call, hidden: [accessToken], now });
    },
  };
}

/** Refuses what would be sent as "undefined", or make a header throw with the token in its message. */
function demandTexts<Given extends object>(
  name: string,
  given: Given,
  keys: readonly (keyof Given & string)[],
): Given {
  const missing = keys.find((key) => !/^[\x21-\x7e]+$/.test(String(given?.[key] ?? "")));
  if (missing === undefined) return given;
  throw new ConfigError(`${name}: ${missing} must be a non-empty text without spaces.`, {
    operationId: name,
  });
}

/** A traveller's tokens always have a refresh token: the old one stays valid where the reply brings none. */
function withRefreshToken(reply: TokenReply, previous?: string): TravellerTokens {
  const refreshToken = reply.refreshToken ?? previous;
  if (refreshToken !== undefined) return { ...reply, refreshToken };
  throw new AuthError("auth-configuration", "exchangeRequestToken was answered without a refresh token.", {
    operationId: "exchangeRequestToken",
  });
}
