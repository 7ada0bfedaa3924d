import { ConfigError } from "../errors.ts";
import { callError } from "../transport/call-error.ts";
import { composeRequest } from "../transport/compose-request.ts";
import type { CallRecord } from "../transport/transport.ts";
import { providerError } from "../transport/with-authorization.ts";
import type { ProviderConnection } from "./auth.ts";
import { resolveTokenHost, tokenUrlAt } from "./token-host.ts";
import type { TokenHost } from "./token-host.ts";
import { parseTokenReply } from "./parse-token-reply.ts";
import type { ElsewhereReply, TokenReply } from "./parse-token-reply.ts";

/** Credentials of the application, as SAP Concur issued them. */
export interface ApplicationCredentials {
  readonly clientId: string;
  /** The secret, or a function that reads it from where it is kept; called for each token request. */
  readonly clientSecret: string | (() => string | Promise<string>);
  /**
   * The token endpoint.
   * @default `/oauth2/v0/token` at the origin of the client's `baseUrl`, if that is not Concur's production;
   * otherwise at `https://glz.api.concursolutions.com`
   */
  readonly tokenUrl?: string;
}

/** One grant (RFC 6749 §4, §6): what is asked for, by which name errors call it, and where. */
export interface Grant {
  readonly name: string;
  readonly form: Readonly<Record<string, string>>;
  /** Where to ask; by default at the token host of the client. */
  readonly tokenUrl?: string;
  /**
   * Whether to ask again when it may have been granted already: the first token of two is lost without harm.
   * @default "always"
   */
  readonly replay?: CallRecord["replay"];
}

/** The token endpoint, as one application uses it. */
export class TokenEndpoint {
  readonly #credentials: ApplicationCredentials;
  #connection: ProviderConnection | undefined;

  constructor(credentials: ApplicationCredentials) {
    this.#credentials = credentials;
  }

  /** Called by `createClient`. Several clients may share the endpoint: requests travel through the first. */
  connect(connection: ProviderConnection): void {
    this.#connection ??= connection;
    if (this.#hostOf(connection).tokenUrl === this.host.tokenUrl) return;
    throw new ConfigError("auth serves a client with another token host: make one provider for each.");
  }

  get connection(): ProviderConnection {
    if (this.#connection) return this.#connection;
    throw new ConfigError("Pass the provider to createClient as auth first: it sends through the client.");
  }

  get host(): TokenHost {
    return this.#hostOf(this.connection);
  }

  /** Asks for tokens; if the user lives at another data centre (code 16), asks there, once. */
  async request(grant: Grant): Promise<TokenReply> {
    const first = await this.#send(grant, grant.tokenUrl ?? this.host.tokenUrl);
    if ("accessToken" in first) return first;
    const elsewhere = tokenUrlAt(first.elsewhere);
    const last = elsewhere ? await this.#send(grant, elsewhere) : first;
    if ("accessToken" in last) return last;
    throw last.error;
  }

  async #send({ name, form, replay = "always" }: Grant, url: string): Promise<TokenReply | ElsewhereReply> {
    const { clock, transport } = this.connection;
    const init = composeRequest("POST", { name, replay }, this.connection);
    const { clientId } = this.#credentials;
    const fields = { client_id: clientId, client_secret: await this.#readSecret(init.call), ...form };
    const sentAt = clock.now();
    // Set by hand: fetch would add a charset for a URLSearchParams body, and the endpoint refuses one.
    init.headers.set("content-type", "application/x-www-form-urlencoded");
    const response = await transport(url, { ...init, body: String(new URLSearchParams(fields)) });
    const context = { call: init.call, sentAt, hidden: Object.values(fields), now: clock.now() };
    return parseTokenReply(await response.text(), response, context);
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

  #hostOf({ ownOrigin }: ProviderConnection): TokenHost {
    return resolveTokenHost(this.#credentials.tokenUrl, ownOrigin);
  }
}
