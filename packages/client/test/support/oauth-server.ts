import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A token request as it arrived. */
export interface TokenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly form: Readonly<Record<string, string>>;
  /** The host that the client meant to reach. */
  readonly host: string;
}

/** What the server answers. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An OAuth2 server on loopback, written after SAP Concur's documentation and RFC 6749 and sharing no code with the client. */
export interface OAuthServer {
  readonly requests: readonly TokenRequest[];
  /** Reaches this server under whatever host a URL names. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

export async function startOAuthServer(
  answer: (request: TokenRequest) => Reply | Promise<Reply>,
): Promise<OAuthServer> {
  const requests: TokenRequest[] = [];
  const http = createServer(async (incoming, outgoing) => {
    let body = "";
    for await (const chunk of incoming) body += String(chunk);
    const request: TokenRequest = {
      method: incoming.method ?? "",
      path: incoming.url ?? "",
      headers: incoming.headers,
      body,
      form: Object.fromEntries(new URLSearchParams(body)),
      host: String(incoming.headers["x-meant-host"]),
    };
    requests.push(request);
    const {
      status = 200,
      body: replyBody,
      headers = { "content-type": "application/json" },
    } = await answer(request);
    outgoing.writeHead(status, headers);
    outgoing.end(typeof replyBody === "string" ? replyBody : JSON.stringify(replyBody));
  });
  await once(http.listen(0, "127.0.0.1"), "listening");
  const { port } = http.address() as AddressInfo;
  return {
    requests,
    fetch(url, init) {
      const { host, pathname, search } = new URL(url);
      const headers = new Headers(init.headers);
      headers.set("x-meant-host", host);
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
    },
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** A token reply as the documentation shows it: numbers as text, an upper-case type. */
export function tokenReply(overrides: Readonly<Record<string, unknown>> = {}): Reply {
  return {
    body: {
      expires_in: "3600",
      scope: "CONREQ openid",
      token_type: "BEARER",
      access_token: "access-1",
      geolocation: "https://us2.api.concursolutions.com",
      ...overrides,
    },
  };
}
