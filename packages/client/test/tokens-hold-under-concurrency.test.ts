import fc from "fast-check";
import { clientCredentials, createClient } from "@connection-requests/client";
import type { Client } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";
import { createWorld, credentials } from "./support/token-world.ts";

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

test("whatever the interleaving of calls, delays, failures, aborts and revocations: the newest token ends up in use", async () => {
  const step = fc.record({
    calls: fc.integer({ min: 1, max: 20 }),
    passesMs: fc.constantFrom(0, 30_000, 61_000, 3_550_000, 3_700_000),
    isRevoked: fc.boolean(),
    failures: fc.integer({ min: 0, max: 4 }),
    ticks: fc.integer({ min: 0, max: 8 }),
    aborted: fc.integer({ min: 0, max: 20 }),
    abortedAfter: fc.integer({ min: 0, max: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { world, fetch } = createWorld();
      const clock = createTestClock();
      const client = createClient({ auth: clientCredentials(credentials), fetch, clock });
      for (const { calls, passesMs, isRevoked, failures, ticks, aborted, abortedAfter } of steps) {
        let toFail = failures;
        world.beforeToken = async () => {
          for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
          if (toFail-- > 0) throw new TypeError("fetch failed");
        };
        clock.advance(passesMs);
        if (isRevoked) world.valid = "revoked";
        const controller = new AbortController();
        const { signal } = controller;
        const running = Array.from({ length: calls }, (_, index) =>
          client.listConnectionRequests({}, index < aborted ? { signal } : {}),
        );
        const ended = Promise.allSettled(running);
        for (let tick = 0; tick < abortedAfter; tick += 1) await Promise.resolve();
        controller.abort();
        await ended;
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
