import { checkOptions } from "../check-options.ts";
import { ConfigError } from "../errors.ts";
import { tokenCallRules } from "../option-rules.ts";
import { callError, providerError } from "../transport/call-error.ts";
import { composeRequest } from "../transport/compose-request.ts";
import type { CallRecord, TransportInit } from "../transport/transport.ts";
import { runCall } from "../transport/with-deadline.ts";
import type { ProviderConnection } from "./auth.ts";
import type { TokenCallOptions } from "./token-call-options.ts";
import { resolveTokenHost, tokenUrlAt } from "./token-host.ts";
import type { TokenHost } from "./token-host.ts";
import { parseReplyFields, readTokens, refusalError } from "./parse-token-reply.ts";
import type { TokenReply } from "./parse-token-reply.ts";

/** Credentials of the application, as SAP Concur issued them. */
export interface ApplicationCredentials {
  /** Identifies the application. */
  readonly clientId: string;
  /** The secret, or a function that reads it from where it is kept; called for each token request. */
  readonly clientSecret: string | (() => string | Promise<string>);
  /**
   * The token endpoint.
   * @default `/oauth2/v0/token` at the origin of the client's `baseUrl`, if that is not Concur's production;
   * otherwise at `https://glz.api.concursolutions.com`
   */
  readonly tokenUrl?: string | undefined;
}

/** One grant (RFC 6749 §4, §6): what is asked for, by which name errors call it, and where. */
export interface Grant {
  readonly operationId: string;
  readonly form: Readonly<Record<string, string>>;
  /** Where to ask; by default at the token host of the client. */
  readonly tokenUrl?: string | undefined;
  /**
   * Whether to ask again when it may have been granted already: the first token of two is lost without harm.
   * @default "always"
   */
  readonly replay?: CallRecord["replay"];
  /** What the caller says of this request. */
  readonly options?: TokenCallOptions | undefined;
}

/** The client that token requests travel through, and where to. */
export interface EndpointConnection extends ProviderConnection {
  readonly host: TokenHost;
}

/** The token endpoint, as one application uses it. */
export class TokenEndpoint {
  readonly #credentials: ApplicationCredentials;
  #connection: EndpointConnection | undefined;

  constructor(credentials: ApplicationCredentials) {
    this.#credentials = credentials;
  }

  /** Called by `createClient`. Several clients may share the endpoint: requests travel through the first. */
  connect(connection: ProviderConnection): void {
    const host = resolveTokenHost(this.#credentials.tokenUrl, connection.ownOrigin);
    this.#connection ??= { ...connection, host };
    if (this.#connection.host.tokenUrl === host.tokenUrl) return;
    throw new ConfigError("auth serves a client with another token host: make one provider for each.");
  }

  get connection(): EndpointConnection {
    if (this.#connection) return this.#connection;
    throw new ConfigError("Pass the provider to createClient as auth first: it sends through the client.");
  }

  /** Asks for tokens; a secret function that hangs is waited for no longer than a call may take. */
  async request({
    operationId,
    form,
    tokenUrl,
    replay = "always",
    options = {},
  }: Grant): Promise<TokenReply> {
    checkOptions("call option", options, tokenCallRules);
    const { connection } = this;
    // Set by hand: fetch would add a charset for a URLSearchParams body, and the endpoint refuses one.
    const contentType = "application/x-www-form-urlencoded";
    const headers = new Headers({ accept: "application/json", "content-type": contentType });
    const init = composeRequest({ operationId, replay, method: "POST", headers }, connection, options);
    return runCall(init, connection.clock, async (inner) => {
      const { clientId } = this.#credentials;
      const fields = { client_id: clientId, client_secret: await this.#readSecret(init.call), ...form };
      const body = String(new URLSearchParams(fields));
      return this.#ask(tokenUrl ?? connection.host.tokenUrl, { ...inner, body });
    });
  }

  /** If the user lives at another data centre (code 16), asks there, once. */
  async #ask(url: string, init: TransportInit, hasMoved = false): Promise<TokenReply> {
    const { clock, transport } = this.connection;
    const { call, body } = init;
    const sentAt = clock.now();
    const response = await transport(url, init);
    const text = await response.text();
    const fields = parseReplyFields(text);
    if (response.ok) {
      const tokens = readTokens(fields, sentAt);
      if (tokens) return tokens;
      throw callError(call, "auth-transient", "was answered with no token", { status: response.status });
    }
    const hidden = [...new URLSearchParams(body).values()];
    const error = refusalError(fields, { call, response, text, hidden, now: clock.now() });
    const elsewhere = error.code === "auth-elsewhere" && tokenUrlAt(fields["geolocation"]);
    if (!elsewhere || hasMoved) throw error;
    return this.#ask(elsewhere, init, true);
  }

  async #readSecret(call: CallRecord): Promise<string> {
    const { clientSecret } = this.#credentials;
    try {
      const secret: unknown = typeof clientSecret === "function" ? await clientSecret() : clientSecret;
      if (typeof secret === "string" && secret !== "") return secret;
    } catch (failure) {
      throw providerError(call, failure);
    }
    throw callError(call, "auth-configuration", "was not sent: clientSecret gave no text");
  }
}
