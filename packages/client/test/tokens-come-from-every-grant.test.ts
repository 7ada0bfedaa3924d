import { afterEach, describe, expect, test } from "vitest";
import { clientCredentials, createClient, refreshToken } from "@connection-requests/client";
import type { ClientOptions, TravellerTokens } from "@connection-requests/client";
import { startOAuthServer, tokenReply } from "./support/oauth-server.ts";
import type { OAuthServer, Reply, TokenRequest } from "./support/oauth-server.ts";
import { createTestClock } from "./support/test-clock.ts";

// Longer than most: one server and one set-up serve every grant, host and code of the OAuth conversation.
const credentials = { clientId: "the-client", clientSecret: "the-secret" };
let server: OAuthServer;
afterEach(() => server.close());

const isTokenRequest = ({ path }: TokenRequest): boolean => path === "/oauth2/v0/token";

/** A provider and its client, connected to a server that answers API calls with an empty list. */
async function setUp(
  answer: (request: TokenRequest) => Reply | Promise<Reply>,
  options: ClientOptions & { tokenUrl?: string } = {},
) {
  server = await startOAuthServer((request) =>
    isTokenRequest(request) ? answer(request) : { body: { Items: [] } },
  );
  const { tokenUrl, ...clientOptions } = options;
  const auth = clientCredentials({ ...credentials, ...(tokenUrl !== undefined && { tokenUrl }) });
  const clock = createTestClock();
  const client = createClient({ auth, fetch: server.fetch, clock, ...clientOptions });
  return { auth, client, clock };
}

test("client credentials travel in the body, without a charset, never in the URL", async () => {
  const { client } = await setUp(() => tokenReply());
  await client.listConnectionRequests();
  const [request, call] = server.requests;
  expect(request?.form).toEqual({
    client_id: "the-client",
    client_secret: "the-secret",
    grant_type: "client_credentials",
  });
  expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(request?.headers["transfer-encoding"]).toBeUndefined();
  expect(request?.headers["content-length"]).toBe(String(request?.body.length));
  expect(request?.path).toBe("/oauth2/v0/token");
  expect(call?.headers.authorization).toBe("Bearer access-1");
});

test("a request token is exchanged for the traveller's tokens", async () => {
  const { auth, clock } = await setUp(() =>
    tokenReply({ access_token: "traveller-1", refresh_token: "refresh-1", expires_in: 3600 }),
  );
  const tokens = await auth.exchangeRequestToken({ requestToken: "request-1", userId: "user-1" });
  expect(server.requests[0]?.form).toMatchObject({
    grant_type: "password",
    credtype: "authtoken",
    username: "user-1",
    password: "request-1",
  });
  expect(tokens).toEqual({
    accessToken: "traveller-1",
    refreshToken: "refresh-1",
    obtainedAt: clock.now(),
    expiresAt: clock.now() + 3_600_000,
    geolocation: "https://us2.api.concursolutions.com",
    scope: ["CONREQ", "openid"],
  });
});

test("a refresh asks the token's data centre, and keeps what did not change", async () => {
  const { auth } = await setUp(() =>
    tokenReply({ access_token: "traveller-2", geolocation: "https://eu2.api.concursolutions.com" }),
  );
  const tokens = await auth.refresh({
    refreshToken: "refresh-1",
    geolocation: "https://apj1.api.concursolutions.com",
  });
  expect(server.requests[0]?.host).toBe("apj1.api.concursolutions.com");
  expect(server.requests[0]?.form).toMatchObject({ grant_type: "refresh_token", refresh_token: "refresh-1" });
  expect(tokens).toMatchObject({
    refreshToken: "refresh-1",
    geolocation: "https://eu2.api.concursolutions.com",
  });
});

test("a revocation deletes the connection with the traveller's own token", async () => {
  const { auth } = await setUp(() => tokenReply());
  await auth.revoke({ accessToken: "traveller-1", geolocation: "https://us2.api.concursolutions.com" });
  expect(server.requests[0]).toMatchObject({
    method: "DELETE",
    path: "/app-mgmt/v0/connections",
    host: "us2.api.concursolutions.com",
  });
  expect(server.requests[0]?.headers.authorization).toBe("Bearer traveller-1");
});

test("the secret may be a function, asked for each token request", async () => {
  server = await startOAuthServer(() => tokenReply());
  const secrets = ["first", "second"];
  const auth = clientCredentials({ clientId: "the-client", clientSecret: async () => secrets.shift() ?? "" });
  createClient({ auth, fetch: server.fetch });
  await auth.exchangeRequestToken({ requestToken: "a", userId: "b" }).catch(() => undefined);
  await auth.exchangeRequestToken({ requestToken: "a", userId: "b" }).catch(() => undefined);
  expect(server.requests.map(({ form }) => form["client_secret"])).toEqual(["first", "second"]);
});

describe("the token host", () => {
  test.each<[string, ClientOptions & { tokenUrl?: string }, string]>([
    ["is the global one by default", {}, "glz.api.concursolutions.com"],
    [
      "is the global one for a production base URL",
      { baseUrl: "https://us2.api.concursolutions.com/api/v3.2" },
      "glz.api.concursolutions.com",
    ],
    [
      "is that of a test base URL",
      { baseUrl: "https://us-impl.api.concursolutions.com/api/v3.2" },
      "us-impl.api.concursolutions.com",
    ],
    ["is that of a base URL elsewhere", { baseUrl: "http://127.0.0.1:8080/api/v3.2" }, "127.0.0.1:8080"],
    [
      "is that of tokenUrl, whatever the base URL",
      { baseUrl: "http://127.0.0.1:8080/api/v3.2", tokenUrl: "https://token.example/oauth2/v0/token" },
      "token.example",
    ],
  ])("%s", async (_, options, host) => {
    const { client } = await setUp(() => tokenReply(), options);
    await client.listConnectionRequests();
    expect(server.requests[0]?.host).toBe(host);
  });
});

describe("the API host", () => {
  test.each<[string, ClientOptions, string]>([
    ["is the token's geolocation by default", {}, "us2.api.concursolutions.com"],
    [
      "is that of a given base URL",
      { baseUrl: "https://eu2.api.concursolutions.com/api/v3.2" },
      "eu2.api.concursolutions.com",
    ],
  ])("%s, and the path stays", async (_, options, host) => {
    const { client } = await setUp(() => tokenReply(), options);
    await client.listConnectionRequests();
    expect(server.requests[1]).toMatchObject({ host, path: "/api/v3.2/common/connectionrequests" });
  });

  test.each([
    "http://us2.api.concursolutions.com",
    "https://concursolutions.com.evil.example",
    "https://evilconcursolutions.com",
    "https://user:password@us2.api.concursolutions.com",
    "javascript:alert(1)",
    "us2.api.concursolutions.com",
    17,
  ])("is never taken from the geolocation %j", async (geolocation) => {
    const { client } = await setUp(() => tokenReply({ geolocation }));
    await client.listConnectionRequests();
    expect(server.requests[1]?.host).toBe("us.api.concursolutions.com");
  });
});

describe("code 16", () => {
  const elsewhere = (geolocation: string): Reply => ({
    status: 400,
    body: { code: 16, error: "invalid_request", geolocation },
  });

  test("is followed once, to the data centre that it names", async () => {
    const { auth } = await setUp(({ host }) =>
      host === "glz.api.concursolutions.com"
        ? elsewhere("https://us2.api.concursolutions.com")
        : tokenReply({ refresh_token: "refresh-1" }),
    );
    await auth.exchangeRequestToken({ requestToken: "a", userId: "b" });
    expect(server.requests.map(({ host }) => host)).toEqual([
      "glz.api.concursolutions.com",
      "us2.api.concursolutions.com",
    ]);
  });

  test("is not followed twice", async () => {
    const { auth } = await setUp(() => elsewhere("https://us2.api.concursolutions.com"));
    const exchange = auth.exchangeRequestToken({ requestToken: "a", userId: "b" });
    await expect(exchange).rejects.toMatchObject({ code: "auth-elsewhere", oauthCode: 16 });
    expect(server.requests).toHaveLength(2);
  });

  test("is not followed to a host outside of SAP Concur", async () => {
    const { auth } = await setUp(() => elsewhere("https://evil.example"));
    const exchange = auth.exchangeRequestToken({ requestToken: "a", userId: "b" });
    await expect(exchange).rejects.toMatchObject({ code: "auth-elsewhere" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("OAuth codes become stable error codes", () => {
  const codes: Record<string, number[]> = {
    "auth-ask-traveller": [5, 10, 11, 12, 13, 14, 19, 20, 108, 123, 136],
    "auth-configuration": [53, 54, 59, 60, 61, 62, 63, 64, 65, 107, 120, 135],
    "auth-transient": [134],
  };
  const cases = Object.entries(codes).flatMap(([code, numbers]) =>
    numbers.map((number) => ({ code, number })),
  );

  test.each(cases)("$number is $code", async ({ code, number }) => {
    const { client } = await setUp(() => ({
      status: 400,
      body: { code: number, error: "invalid", error_description: "account is locked" },
    }));
    await expect(client.listConnectionRequests()).rejects.toMatchObject({
      code,
      oauthCode: number,
      operationId: "getToken",
      message: expect.stringContaining("account is locked"),
    });
  });

  test.each([
    [503, "<html>", 3],
    [429, "", 3],
    [200, "<html>", 1],
    [200, '{"token_type":"Bearer"}', 1],
  ])("%i with %j is transient, after %i requests", async (status, body, requests) => {
    const { client } = await setUp(() => ({ status, body }));
    await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "auth-transient" });
    expect(server.requests).toHaveLength(requests);
  });

  test("a redirect of the token endpoint is not followed", async () => {
    const { client } = await setUp(() => ({
      status: 302,
      headers: { location: "https://evil.example/token" },
      body: "",
    }));
    await expect(client.listConnectionRequests()).rejects.toMatchObject({
      code: "redirect",
      message: expect.stringContaining("evil.example"),
    });
    expect(server.requests).toHaveLength(1);
  });
});

test("a token endpoint that hangs ends with the call's deadline", async () => {
  const { client, clock } = await setUp(async () => {
    clock.advance(200_000);
    return new Promise<Reply>(() => undefined);
  });
  await expect(client.listConnectionRequests()).rejects.toMatchObject({
    code: "timeout",
    mayHaveBeenApplied: false,
  });
});

test("the token type may be written in any case and the life given as a number", async () => {
  const { client } = await setUp(() => tokenReply({ token_type: "bearer", expires_in: 3600 }));
  await client.listConnectionRequests();
  expect(server.requests[1]?.headers.authorization).toBe("Bearer access-1");
});

test("a stored refresh token is used at its data centre", async () => {
  server = await startOAuthServer(() => tokenReply({ refresh_token: "refresh-2" }));
  const geolocation = "https://eu2.api.concursolutions.com";
  const store = { load: () => ({ refreshToken: "refresh-1", geolocation }), save: () => undefined };
  const client = createClient({ auth: refreshToken({ ...credentials, store }), fetch: server.fetch });
  await client.listConnectionRequests().catch(() => undefined);
  expect(server.requests[0]?.host).toBe("eu2.api.concursolutions.com");
});

test("a chosen token host is kept, whatever the geolocation", async () => {
  const { auth } = await setUp(() => tokenReply({ refresh_token: "refresh-2" }), {
    baseUrl: "http://127.0.0.1:8080/api/v3.2",
  });
  await auth.refresh({ refreshToken: "refresh-1", geolocation: "https://eu2.api.concursolutions.com" });
  expect(server.requests[0]?.host).toBe("127.0.0.1:8080");
});

test.each([undefined, "", "soon", -5])("a token whose life is %j is good for an hour", async (expiresIn) => {
  const { auth, clock } = await setUp(() => tokenReply({ refresh_token: "r", expires_in: expiresIn }));
  const { expiresAt } = await auth.exchangeRequestToken({ requestToken: "a", userId: "b" });
  expect(expiresAt - clock.now()).toBe(3_600_000);
});

test("a token endpoint that asks for patience says for how long", async () => {
  const { client } = await setUp(() => ({ status: 429, body: "", headers: { "retry-after": "300" } }));
  await expect(client.listConnectionRequests()).rejects.toMatchObject({
    code: "auth-transient",
    retryAfterMs: 300_000,
  });
});

test("a stored refresh token gives access tokens", async () => {
  server = await startOAuthServer((request) =>
    isTokenRequest(request) ? tokenReply({ refresh_token: "refresh-2" }) : { body: { Items: [] } },
  );
  const saved: TravellerTokens[] = [];
  const store = {
    load: () => ({ refreshToken: "refresh-1" }),
    save: (tokens: TravellerTokens) => void saved.push(tokens),
  };
  const client = createClient({ auth: refreshToken({ ...credentials, store }), fetch: server.fetch });
  await client.listConnectionRequests();
  expect(server.requests[0]?.form).toMatchObject({ grant_type: "refresh_token", refresh_token: "refresh-1" });
  expect(saved).toMatchObject([{ refreshToken: "refresh-2", accessToken: "access-1" }]);
});
