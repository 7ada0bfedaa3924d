import fc from "fast-check";
import { clientCredentials, createClient, refreshToken } from "@connection-requests/client";
import type { Client, StoredTokens } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";

const credentials = { clientId: "the-client", clientSecret: "the-secret" };

interface World {
  /** The token that the API accepts at present. */
  valid: string;
  issued: number;
  tokenRequests: number;
  readonly rejected: string[];
  /** Tokens as calls carried them. */
  readonly used: string[];
  /** Runs before each token request is answered. */
  beforeToken: () => Promise<void> | void;
}

/** An API that accepts one token at a time, and a token endpoint that hands out a new one each time. */
function createWorld() {
  const world: World = {
    valid: "",
    issued: 0,
    tokenRequests: 0,
    rejected: [],
    used: [],
    beforeToken: () => undefined,
  };
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.includes("/oauth2/")) {
      world.tokenRequests += 1;
      await world.beforeToken();
      world.issued += 1;
      world.valid = `token-${world.issued}`;
      return Response.json({
        access_token: world.valid,
        expires_in: 3600,
        refresh_token: `refresh-${world.issued}`,
      });
    }
    const token = new Headers(init.headers).get("authorization")?.replace("Bearer ", "") ?? "";
    world.used.push(token);
    if (token === world.valid) return Response.json({ Items: [] });
    world.rejected.push(token);
    return new Response(null, { status: world.rejected.length % 2 ? 401 : 403 });
  };
  return { world, fetch };
}

const list100 = (client: Client) =>
  Promise.all(Array.from({ length: 100 }, () => client.listConnectionRequests()));

test("100 calls without a token cause one token request", async () => {
  const { world, fetch } = createWorld();
  await list100(createClient({ auth: clientCredentials(credentials), fetch, clock: createTestClock() }));
  expect(world.tokenRequests).toBe(1);
});

test("100 calls with an expired token cause one token request", async () => {
  const { world, fetch } = createWorld();
  const clock = createTestClock();
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
  await client.listConnectionRequests();
  clock.advance(3_600_000);
  await list100(client);
  expect(world.tokenRequests).toBe(2);
});

test("100 calls whose token the API revoked cause one token request, and each is sent again once", async () => {
  const { world, fetch } = createWorld();
  const clock = createTestClock();
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
  await client.listConnectionRequests();
  clock.advance(61_000);
  world.valid = "revoked";
  await list100(client);
  expect(world.tokenRequests).toBe(2);
  expect(world.rejected).toHaveLength(100);
});

test("a token is renewed in the last minute of its life, before the API refuses it", async () => {
  const { world, fetch } = createWorld();
  const clock = createTestClock();
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
  await client.listConnectionRequests();
  clock.advance(3_600_000 - 60_001);
  await client.listConnectionRequests();
  expect(world.tokenRequests).toBe(1);
  clock.advance(2);
  await client.listConnectionRequests();
  expect(world.tokenRequests).toBe(2);
  expect(world.rejected).toEqual([]);
});

test("a renewal that fails while the token is still valid harms nobody", async () => {
  const { world, fetch } = createWorld();
  const clock = createTestClock();
  const client = createClient({ auth: clientCredentials(credentials), fetch, clock, maxRetries: 0 });
  await client.listConnectionRequests();
  clock.advance(3_600_000 - 30_000);
  world.beforeToken = () => Promise.reject(new TypeError("fetch failed"));
  await client.listConnectionRequests();
  expect(world.tokenRequests).toBe(2);
});

describe("a token that the API refuses", () => {
  test("is not renewed when it is fresh: the reason lies elsewhere", async () => {
    const { world, fetch } = createWorld();
    const client = createClient({ auth: clientCredentials(credentials), fetch, clock: createTestClock() });
    await client.listConnectionRequests();
    world.valid = "another";
    await expect(client.listConnectionRequests()).rejects.toMatchObject({
      code: "auth-token-refused",
      status: 401,
    });
    await expect(client.listConnectionRequests()).rejects.toMatchObject({
      code: "auth-scope-missing",
      status: 403,
    });
    expect(world.tokenRequests).toBe(1);
  });

  test("is renewed once per call, then the error tells that a scope is missing", async () => {
    const clock = createTestClock();
    let tokenRequests = 0;
    const client = createClient({
      auth: clientCredentials(credentials),
      clock,
      async fetch(url) {
        if (!url.includes("/oauth2/")) return new Response(null, { status: clock.elapsed() < 1 ? 204 : 403 });
        tokenRequests += 1;
        return Response.json({ access_token: `token-${tokenRequests}`, expires_in: 3600 });
      },
    });
    await client.updateConnectionRequest({ id: "A1", status: "CRRET" });
    clock.advance(61_000);
    const update = client.updateConnectionRequest({ id: "A1", status: "CRRET" });
    await expect(update).rejects.toMatchObject({ code: "auth-scope-missing", mayHaveBeenApplied: false });
    expect(tokenRequests).toBe(2);
  });

  test("is never replayed when it is a string", async () => {
    const { world, fetch } = createWorld();
    const client = createClient({ auth: "a-token", fetch, clock: createTestClock() });
    await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "auth-token-refused" });
    expect(world.rejected).toEqual(["a-token"]);
  });

  test("is named to an auth function, once it has been used for a minute", async () => {
    const { world, fetch } = createWorld();
    const clock = createTestClock();
    const rejectedTokens: (string | undefined)[] = [];
    world.valid = "first";
    const auth = ({ rejectedToken }: { rejectedToken?: string | undefined }): string => {
      rejectedTokens.push(rejectedToken);
      return rejectedToken === undefined ? "first" : "second";
    };
    const client = createClient({ auth, fetch, clock });
    await client.listConnectionRequests();
    clock.advance(61_000);
    world.valid = "second";
    await client.listConnectionRequests();
    expect(rejectedTokens).toEqual([undefined, undefined, "first"]);
  });
});

test("whatever the interleaving of calls, delays, failures and revocations: the newest token ends up in use", async () => {
  const step = fc.record({
    calls: fc.integer({ min: 1, max: 20 }),
    passesMs: fc.constantFrom(0, 30_000, 61_000, 3_550_000, 3_700_000),
    isRevoked: fc.boolean(),
    failures: fc.integer({ min: 0, max: 4 }),
    ticks: fc.integer({ min: 0, max: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { world, fetch } = createWorld();
      const clock = createTestClock();
      const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
      for (const { calls, passesMs, isRevoked, failures, ticks } of steps) {
        let toFail = failures;
        world.beforeToken = async () => {
          for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
          if (toFail-- > 0) throw new TypeError("fetch failed");
        };
        clock.advance(passesMs);
        if (isRevoked) world.valid = "revoked";
        await Promise.allSettled(Array.from({ length: calls }, () => client.listConnectionRequests()));
      }
      world.beforeToken = () => undefined;
      // Renewals in the background end on their own.
      for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
      const issued = world.issued;
      await client.listConnectionRequests().catch(() => undefined);
      expect(Number(world.used.at(-1)?.replace("token-", ""))).toBeGreaterThanOrEqual(issued);
    }),
    { numRuns: 300 },
  );
});

describe("a store of refresh tokens", () => {
  function setUp(store: {
    load: () => StoredTokens | undefined;
    save: (tokens: StoredTokens) => void | Promise<void>;
  }) {
    const { world, fetch } = createWorld();
    const used: string[] = [];
    const clock = createTestClock();
    const observed = async (url: string, init: RequestInit): Promise<Response> => {
      if (!url.includes("/oauth2/")) used.push(String(new Headers(init.headers).get("authorization")));
      return fetch(url, init);
    };
    const start = () =>
      createClient({ auth: refreshToken({ ...credentials, store }), fetch: observed, clock });
    return { world, used, clock, start };
  }

  test("has the rotated token before it is used for the first time", async () => {
    let stored: StoredTokens = { refreshToken: "refresh-0" };
    const order: string[] = [];
    const { used, start } = setUp({
      load: () => stored,
      save: async (tokens) => {
        await Promise.resolve();
        order.push(`saved ${tokens.refreshToken} before ${used.length} uses`);
        stored = tokens;
      },
    });
    await start().listConnectionRequests();
    expect(order).toEqual(["saved refresh-1 before 0 uses"]);
    expect(stored).toMatchObject({ refreshToken: "refresh-1", accessToken: "token-1" });
  });

  test("loses nothing in a crash between save and use", async () => {
    let stored: StoredTokens = { refreshToken: "refresh-0" };
    let isCrashing = true;
    const { world, start } = setUp({
      load: () => stored,
      save: (tokens) => {
        stored = tokens;
        if (isCrashing) throw new Error("the process ends here");
      },
    });
    await expect(start().listConnectionRequests()).rejects.toMatchObject({ code: "auth-transient" });
    isCrashing = false;
    await start().listConnectionRequests();
    expect(world.tokenRequests).toBe(1);
    expect(stored.refreshToken).toBe("refresh-1");
  });

  test("that fails to save is asked again before anything else", async () => {
    let stored: StoredTokens = { refreshToken: "refresh-0" };
    let failures = 1;
    const { world, used, start } = setUp({
      load: () => stored,
      save: (tokens) => {
        if (failures-- > 0) throw new Error("disk full");
        stored = tokens;
      },
    });
    const client = start();
    await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "auth-transient" });
    expect(used).toEqual([]);
    await client.listConnectionRequests();
    expect(world.tokenRequests).toBe(1);
    expect(stored.refreshToken).toBe("refresh-1");
  });

  test("is refreshed when the API refuses the access token that it holds", async () => {
    const stored: StoredTokens = {
      refreshToken: "refresh-0",
      accessToken: "stale",
      obtainedAt: Date.UTC(2026, 10, 1, 23, 50),
      expiresAt: Date.UTC(2026, 10, 2, 0, 50),
    };
    const { world, used, start } = setUp({ load: () => stored, save: () => undefined });
    await start().listConnectionRequests();
    expect(used).toEqual(["Bearer stale", "Bearer token-1"]);
    expect(world.tokenRequests).toBe(1);
  });

  test("gives its access token while that is good", async () => {
    const stored: StoredTokens = {
      refreshToken: "refresh-0",
      accessToken: "good",
      obtainedAt: Date.UTC(2026, 10, 1, 23, 50),
      expiresAt: Date.UTC(2026, 10, 2, 0, 50),
    };
    const { world, used, start } = setUp({ load: () => stored, save: () => undefined });
    world.valid = "good";
    await start().listConnectionRequests();
    expect(used).toEqual(["Bearer good"]);
    expect(world.tokenRequests).toBe(0);
  });

  test("without tokens asks for the traveller", async () => {
    const { start } = setUp({ load: () => undefined, save: () => undefined });
    await expect(start().listConnectionRequests()).rejects.toMatchObject({ code: "auth-ask-traveller" });
  });
});
