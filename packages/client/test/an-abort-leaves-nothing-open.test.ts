import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { clientCredentials, createClient, refreshToken } from "@connection-requests/client";
import type { StoredTokens } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";
import { createWorld, credentials } from "./support/token-world.ts";

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
};

/** A world whose token requests wait until they are let go, or aborted as a fetch would be. */
function createSlowWorld() {
  const { world, fetch } = createWorld();
  const waiting: (() => void)[] = [];
  let aborted = 0;
  const slowly = async (url: string, init: RequestInit): Promise<Response> => {
    if (url.includes("/oauth2/")) {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        init.signal?.addEventListener("abort", () => {
          aborted += 1;
          reject(init.signal?.reason);
        });
      });
    }
    return fetch(url, init);
  };
  return {
    world,
    fetch: slowly,
    asked: () => waiting.length,
    aborted: () => aborted,
    letGo: async () => {
      for (const go of waiting) go();
      await settle();
    },
  };
}

function setUp() {
  const slow = createSlowWorld();
  const clock = createTestClock();
  const auth = clientCredentials(credentials);
  return { ...slow, clock, auth, client: createClient({ auth, fetch: slow.fetch, clock }) };
}

describe("the token request that calls wait for", () => {
  test("is aborted when the last of them is, and a later call starts anew", async () => {
    const { client, clock, asked, aborted, letGo } = setUp();
    const controller = new AbortController();
    const calls = Array.from({ length: 100 }, () =>
      client.listConnectionRequests({}, { signal: controller.signal }),
    );
    await settle();
    controller.abort();
    const atOnce = client.listConnectionRequests();
    const ends = await Promise.allSettled(calls);
    expect(ends.every(({ status }) => status === "rejected")).toBe(true);
    await settle();
    const later = client.listConnectionRequests();
    await settle();
    expect([asked(), aborted()]).toEqual([2, 1]);
    await letGo();
    await expect(Promise.all([atOnce, later])).resolves.toEqual([{ Items: [] }, { Items: [] }]);
    expect(clock.running.size).toBe(0);
  });

  test("leaves nothing behind when there is no later call", async () => {
    const { client, clock, asked, aborted } = setUp();
    const controller = new AbortController();
    const call = client.listConnectionRequests({}, { signal: controller.signal });
    await settle();
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: "aborted", operationId: "listConnectionRequests" });
    await settle();
    expect([asked(), aborted()]).toEqual([1, 1]);
    expect(clock.running.size).toBe(0);
  });

  test("goes on while one of them still waits", async () => {
    const { client, asked, aborted, letGo } = setUp();
    const controller = new AbortController();
    const leaving = client.listConnectionRequests({}, { signal: controller.signal });
    const staying = client.listConnectionRequests();
    await settle();
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ code: "aborted" });
    await letGo();
    await expect(staying).resolves.toEqual({ Items: [] });
    expect([asked(), aborted()]).toEqual([1, 0]);
  });

  test("is aborted when the time of the last of them is up", async () => {
    const { client, clock, aborted } = setUp();
    const call = client.listConnectionRequests({}, { totalTimeoutMs: 20_000 });
    await settle();
    clock.advance(20_000);
    await expect(call).rejects.toMatchObject({ code: "timeout", mayHaveBeenApplied: false });
    await settle();
    expect(aborted()).toBe(1);
    expect(clock.running.size).toBe(0);
  });

  test("is not begun for a call that has ended", async () => {
    const clock = createTestClock();
    const { world, fetch } = createWorld();
    const controller = new AbortController();
    let letGo = (): void => undefined;
    const client = createClient({
      auth: clientCredentials(credentials),
      fetch,
      clock,
      transports: [
        (next) => async (url, init) => {
          const response = await next(url, init);
          if (world.rejected.length > 0) await new Promise<void>((resolve) => (letGo = resolve));
          return response;
        },
      ],
    });
    await client.listConnectionRequests();
    clock.advance(61_000);
    world.valid = "revoked";
    const call = client.listConnectionRequests({}, { signal: controller.signal });
    await settle();
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: "aborted" });
    letGo();
    await settle();
    expect(world.tokenRequests).toBe(1);
    expect(clock.running.size).toBe(0);
  });

  test("goes on without anybody when it renews a token that is still good, and ends with its own time-out", async () => {
    const { client, clock, asked, aborted, letGo } = setUp();
    const first = client.listConnectionRequests();
    await settle();
    await letGo();
    await first;
    clock.advance(3_600_000 - 30_000);
    await client.listConnectionRequests();
    await settle();
    expect([asked(), aborted()]).toEqual([2, 0]);
    clock.advance(120_000);
    await settle();
    expect(aborted()).toBe(1);
    expect(clock.running.size).toBe(0);
  });

  test("closes its socket", async () => {
    const server = createServer(() => undefined);
    await once(server.listen(0, "127.0.0.1"), "listening");
    const controller = new AbortController();
    server.once("request", (request) => {
      request.socket.once("close", () => server.close());
      controller.abort();
    });
    const { port } = server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${port}`;
    const client = createClient({ auth: clientCredentials(credentials), baseUrl });
    const call = client.listConnectionRequests({}, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: false });
    // Without the abort the socket stays open, and this test runs into its time-out.
    await once(server, "close");
  });
});

test("a token that comes after the end of its call is not sent", async () => {
  let give = (_: string): void => undefined;
  const auth = (): Promise<string> => new Promise((resolve) => (give = resolve));
  let attempts = 0;
  const client = createClient({
    auth,
    clock: createTestClock(),
    transports: [(next) => (url, init) => ((attempts += 1), next(url, init))],
  });
  const controller = new AbortController();
  const call = client.listConnectionRequests({}, { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: "aborted" });
  give("token");
  await settle();
  expect(attempts).toBe(0);
});

test("a refresh that was sent is not aborted, as the refresh token that it brings would be lost", async () => {
  const { world, fetch, aborted, asked, letGo } = createSlowWorld();
  const clock = createTestClock();
  let stored: StoredTokens = { refreshToken: "refresh-0" };
  const store = { load: () => stored, save: (tokens: StoredTokens) => void (stored = tokens) };
  const client = createClient({ auth: refreshToken({ ...credentials, store }), fetch, clock });
  const controller = new AbortController();
  const call = client.listConnectionRequests({}, { signal: controller.signal });
  await settle();
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: "aborted" });
  const next = client.listConnectionRequests();
  await letGo();
  expect(stored.refreshToken).toBe("refresh-1");
  await expect(next).resolves.toEqual({ Items: [] });
  expect([world.tokenRequests, asked(), aborted()]).toEqual([1, 1, 0]);
  expect(clock.running.size).toBe(0);
});

describe("what an application does with a traveller's token", () => {
  const geolocation = undefined;
  test.each<[string, (auth: ReturnType<typeof clientCredentials>, signal: AbortSignal) => Promise<unknown>]>([
    [
      "exchangeRequestToken",
      (auth, signal) => auth.exchangeRequestToken({ requestToken: "r", userId: "u" }, { signal }),
    ],
    ["refresh", (auth, signal) => auth.refresh({ refreshToken: "r", geolocation }, { signal })],
    ["revoke", (auth, signal) => auth.revoke({ accessToken: "a", geolocation }, { signal })],
  ])("ends when it is aborted: %s", async (operationId, act) => {
    const clock = createTestClock();
    const auth = clientCredentials(credentials);
    let fetchSignal: AbortSignal | null | undefined;
    const fetch = (_: string, init: RequestInit): Promise<Response> => (
      (fetchSignal = init.signal),
      new Promise(() => undefined)
    );
    createClient({ auth, clock, fetch });
    const controller = new AbortController();
    const action = act(auth, controller.signal);
    await settle();
    controller.abort();
    const mayHaveBeenApplied = operationId !== "refresh";
    await expect(action).rejects.toMatchObject({ code: "aborted", operationId, mayHaveBeenApplied });
    expect(fetchSignal?.aborted).toBe(true);
    expect(clock.running.size).toBe(0);
  });

  test("refuses options that nobody reads", async () => {
    const auth = clientCredentials(credentials);
    createClient({ auth, clock: createTestClock() });
    const misspelt = { timeout: 5 } as never;
    const refusal = { code: "config", message: expect.stringContaining('Unknown call option "timeout"') };
    const tokens = { refreshToken: "r", accessToken: "a", geolocation };
    await expect(auth.refresh(tokens, misspelt)).rejects.toMatchObject(refusal);
    await expect(auth.revoke(tokens, misspelt)).rejects.toMatchObject(refusal);
  });

  test("ends in time, even if the secret function hangs", async () => {
    const clock = createTestClock();
    const auth = clientCredentials({ clientId: "app", clientSecret: () => new Promise(() => undefined) });
    createClient({ auth, clock, totalTimeoutMs: 60_000 });
    const exchange = auth.exchangeRequestToken({ requestToken: "r", userId: "u" });
    await settle();
    clock.advance(60_000);
    await expect(exchange).rejects.toMatchObject({ code: "timeout", mayHaveBeenApplied: false });
    expect(clock.running.size).toBe(0);
  });
});

describe("a transport may end its exchanges sooner", () => {
  test("by a signal of its own", async () => {
    const clock = createTestClock();
    const own = new AbortController();
    const signals: (AbortSignal | null | undefined)[] = [];
    const client = createClient({
      clock,
      maxRetries: 0,
      transports: [(next) => (url, init) => next(url, { ...init, signal: own.signal })],
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signals.push(signal);
          signal?.addEventListener("abort", () => reject(new TypeError("fetch failed")));
        }),
    });
    const call = client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
    await settle();
    own.abort();
    await expect(call).rejects.toMatchObject({ code: "aborted", mayHaveBeenApplied: true });
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect(clock.running.size).toBe(0);
  });

  test("by a shorter time-out", async () => {
    const clock = createTestClock();
    const client = createClient({
      clock,
      maxRetries: 0,
      transports: [(next) => (url, init) => next(url, { ...init, timeoutMs: 12_000 })],
      fetch: () => new Promise(() => undefined),
    });
    const call = client.listConnectionRequests();
    await settle();
    clock.advance(12_000);
    await expect(call).rejects.toMatchObject({ code: "timeout" });
    expect(clock.running.size).toBe(0);
  });
});
