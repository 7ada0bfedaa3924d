import { clientCredentials, createClient, refreshToken } from "@connection-requests/client";
import type { ClientOptions } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

// Longer than most: a row or a scenario for each way in which a token can fail, on one small set-up.
const credentials = { clientId: "app", clientSecret: "hush" };
const token = (name = "token-1"): Response => Response.json({ access_token: name, expires_in: 3600 });
const isTokenUrl = (url: string): boolean => url.includes("/oauth2/");
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
};

test("the retries of a token request are its own: a call does not repeat them", async () => {
  let requests = 0;
  const fetch = async (): Promise<Response> => {
    requests += 1;
    throw Object.assign(new TypeError("refused"), { code: "ECONNREFUSED", syscall: "connect" });
  };
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock: createTestClock() });
  const update = client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
  await expect(update).rejects.toMatchObject({ operationId: "getToken", mayHaveBeenApplied: false });
  expect(requests).toBe(3);
});

test("a secret function that hangs once does not spoil the calls after it", async () => {
  const clock = createTestClock();
  let asked = 0;
  const clientSecret = (): Promise<string> =>
    ++asked === 1 ? new Promise(() => undefined) : Promise.resolve("hush");
  const fetch = async (url: string): Promise<Response> =>
    isTokenUrl(url) ? token() : Response.json({ Items: [] });
  const client = createClient({ auth: clientCredentials({ clientId: "app", clientSecret }), fetch, clock });
  const first = client.listConnectionRequests();
  await settle();
  clock.advance(120_000);
  await expect(first).rejects.toMatchObject({ mayHaveBeenApplied: false });
  await expect(client.listConnectionRequests()).resolves.toEqual({ Items: [] });
});

test("a token in the last minute of its life is used on while a new one is fetched", async () => {
  const clock = createTestClock();
  const used: string[] = [];
  let requests = 0;
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    if (isTokenUrl(url)) return ++requests === 1 ? Promise.resolve(token()) : new Promise(() => undefined);
    used.push(String(new Headers(init.headers).get("authorization")));
    return Promise.resolve(Response.json({ Items: [] }));
  };
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
  await client.listConnectionRequests();
  clock.advance(3_600_000 - 30_000);
  await client.listConnectionRequests();
  expect(used).toEqual(["Bearer token-1", "Bearer token-1"]);
  expect(requests).toBe(2);
  clock.advance(120_000);
  await settle();
});

describe("a token that an auth function alternates is still renewed", () => {
  test("once both have been used for a minute", async () => {
    const clock = createTestClock();
    const told: (string | undefined)[] = [];
    let turn = 0;
    const auth = ({ rejectedToken }: { rejectedToken?: string | undefined }): string => {
      if (rejectedToken === undefined) return turn++ % 2 ? "odd" : "even";
      told.push(rejectedToken);
      return "new";
    };
    let isExpired = false;
    const fetch = async (_: string, init: RequestInit): Promise<Response> =>
      isExpired && new Headers(init.headers).get("authorization") !== "Bearer new"
        ? new Response(null, { status: 401 })
        : Response.json({ Items: [] });
    const client = createClient({ auth, fetch, clock });
    await client.listConnectionRequests();
    await client.listConnectionRequests();
    clock.advance(3_600_000);
    isExpired = true;
    await client.listConnectionRequests();
    await client.listConnectionRequests();
    expect(told).toEqual(["even", "odd"]);
  });
});

test("a token is renewed once per call, however old the new one gets while the call waits", async () => {
  const clock = createTestClock();
  const told: (string | undefined)[] = [];
  const auth = ({ rejectedToken }: { rejectedToken?: string | undefined }): string => {
    if (rejectedToken !== undefined) told.push(rejectedToken);
    return `token-${told.length}`;
  };
  const busy = new Response(null, { status: 429, headers: { "retry-after": "60" } });
  const refused = (): Response => new Response(null, { status: 401 });
  const answers = [Response.json({ Items: [] }), refused(), busy, refused(), refused()];
  const client = createClient({ auth, clock, fetch: async () => answers.shift() ?? Response.error() });
  await client.listConnectionRequests();
  clock.advance(61_000);
  const call = client.listConnectionRequests();
  await settle();
  clock.advance(60_000);
  await expect(call).rejects.toMatchObject({ status: 401 });
  expect(told).toEqual(["token-0"]);
});

test("a wall clock that is set back does not make an old token look fresh", async () => {
  const clock = createTestClock();
  let requests = 0;
  let isRevoked = false;
  const fetch = async (url: string): Promise<Response> => {
    if (isTokenUrl(url)) return token(`token-${++requests}`);
    return isRevoked && requests === 1 ? new Response(null, { status: 403 }) : Response.json({ Items: [] });
  };
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
  await client.listConnectionRequests();
  clock.advance(1_800_000);
  clock.jump(-1_800_000);
  isRevoked = true;
  await expect(client.listConnectionRequests()).resolves.toEqual({ Items: [] });
  expect(requests).toBe(2);
});

test("a function that gives the refused token again is told of an expired token, not of a missing scope", async () => {
  const clock = createTestClock();
  let status = 200;
  const fetch = async (): Promise<Response> =>
    status === 200 ? Response.json({ Items: [] }) : new Response(null, { status });
  const client = createClient({ auth: () => "same", fetch, clock });
  await client.listConnectionRequests();
  clock.advance(61_000);
  status = 403;
  await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "auth-token-refused" });
});

describe("what fails in a provider is a typed error without a secret", () => {
  const failing = (): Promise<string> =>
    Promise.reject(new Error("vault https://vault.example/?token=hush failed"));
  const connect = (options: Parameters<typeof clientCredentials>[0], client: ClientOptions = {}) => {
    const auth = clientCredentials(options);
    createClient({
      auth,
      fetch: async () => new Response(null, { status: 500 }),
      clock: createTestClock(),
      ...client,
    });
    return auth;
  };
  const request = { requestToken: "r", userId: "u" };
  test.each<[string, () => Promise<unknown>, string]>([
    [
      "a secret function that throws",
      () => connect({ clientId: "app", clientSecret: failing }).exchangeRequestToken(request),
      "auth-transient",
    ],
    [
      "a secret function that gives nothing",
      () =>
        connect({ clientId: "app", clientSecret: () => undefined as never }).exchangeRequestToken(request),
      "auth-configuration",
    ],
    [
      "an exchange without a request token",
      () => connect(credentials).exchangeRequestToken({ userId: "u" } as never),
      "config",
    ],
    ["an exchange of nothing", () => connect(credentials).exchangeRequestToken(null as never), "config"],
    [
      "a revocation of a broken token",
      () => connect(credentials).revoke({ accessToken: "hush\nhush", geolocation: undefined }),
      "config",
    ],
    [
      "a provider that belongs to no client",
      () => clientCredentials(credentials).exchangeRequestToken(request),
      "config",
    ],
  ])("%s", async (_, call, code) => {
    const error = await call().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error) + JSON.stringify(error)).not.toContain("hush");
  });

  test("a revocation whose answer got lost is in doubt, and is not repeated", async () => {
    let requests = 0;
    const fetch = (): Promise<Response> => ((requests += 1), Promise.reject(new TypeError("reset")));
    const auth = connect(credentials, { fetch });
    const revocation = auth.revoke({ accessToken: "a", geolocation: undefined });
    await expect(revocation).rejects.toMatchObject({ code: "network", mayHaveBeenApplied: true });
    expect(requests).toBe(1);
  });
});

test("one provider cannot serve two token hosts", () => {
  const auth = clientCredentials(credentials);
  createClient({ auth, baseUrl: "https://us-impl.api.concursolutions.com/api/v3.2" });
  createClient({ auth, baseUrl: "https://us-impl.api.concursolutions.com/api/v3.2" });
  expect(() => createClient({ auth })).toThrow(/make one provider for each/);
});

test.each([null, undefined, [], 5])("credentials that are %j are refused", (value) => {
  expect(() => clientCredentials(value as never)).toThrow(expect.objectContaining({ code: "config" }));
  expect(() => refreshToken(value as never)).toThrow(expect.objectContaining({ code: "config" }));
});
