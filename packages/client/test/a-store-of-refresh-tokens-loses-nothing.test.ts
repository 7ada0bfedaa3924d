import { createClient, refreshToken } from "@connection-requests/client";
import type { StoredTokens } from "@connection-requests/client";
import { describe, expect, test } from "vitest";
import { createTestClock } from "./support/test-clock.ts";
import { createWorld, credentials } from "./support/token-world.ts";

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
