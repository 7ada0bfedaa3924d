import { ConfigError } from "../errors.ts";
import { composeRequest } from "../transport/compose-request.ts";
import type { ProviderConnection } from "./auth.ts";
import { resolveTokenHost, tokenUrlAt } from "./token-host.ts";
import type { TokenHost } from "./token-host.ts";
import { parseTokenReply } from "./parse-token-reply.ts";
import type { TokenReply } from "./parse-token-reply.ts";

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
  readonly signal?: AbortSignal | undefined;
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
    const { tokenUrl } = this.#credentials;
    this.#connection ??= connection;
    const first = resolveTokenHost(tokenUrl, this.#connection.ownOrigin).tokenUrl;
    if (resolveTokenHost(tokenUrl, connection.ownOrigin).tokenUrl === first) return;
    throw new ConfigError(
      "auth serves a client with another token host already: make one provider for each.",
    );
  }

  get connection(): ProviderConnection {
    if (this.#connection) return this.#connection;
    throw new ConfigError(
      "Pass the provider to createClient as auth before you use it: it sends through the client.",
    );
  }

  get host(): TokenHost {
    return resolveTokenHost(this.#credentials.tokenUrl, this.connection.ownOrigin);
  }

  /** Asks for tokens; if the user lives at another data centre (code 16), asks there, once. */
  async request(grant: Grant): Promise<TokenReply> {
    const { clientId, clientSecret } = this.#credentials;
    const secret = typeof clientSecret === "function" ? await clientSecret() : clientSecret;
    const form = { client_id: clientId, client_secret: secret, ...grant.form };
    const reply = await this.#send({ ...grant, form }, grant.tokenUrl ?? this.host.tokenUrl);
    if (!("elsewhere" in reply)) return reply;
    const elsewhere = tokenUrlAt(reply.elsewhere);
    if (!elsewhere) throw reply.error;
    const final = await this.#send({ ...grant, form }, elsewhere);
    if ("elsewhere" in final) throw final.error;
    return final;
  }

  async #send({ name, form, signal }: Grant, url: string): ReturnType<typeof parseTokenReply> {
    const { connection } = this;
    const sentAt = connection.clock.now();
    const init = composeRequest("POST", name, connection, signal);
    // Set by hand: fetch would add a charset for a URLSearchParams body, and the endpoint refuses one.
    init.headers.set("content-type", "application/x-www-form-urlencoded");
    const response = await connection.transport(url, { ...init, body: new URLSearchParams(form).toString() });
    return parseTokenReply(response, { call: init.call, sentAt, hidden: Object.values(form) });
  }
}
