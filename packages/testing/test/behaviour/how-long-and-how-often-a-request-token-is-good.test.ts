import type { ConnectionRequest } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox, SandboxBehaviour } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

const createWaiting = (behaviour: SandboxBehaviour): Sandbox =>
  createSandbox({ connectionRequests: [{ ID: "1", requestToken: "first", userId: "user-1" }], behaviour });

async function readToken(sandbox: Sandbox): Promise<string> {
  const request = (await (await callSandbox(sandbox, "/1")).json()) as ConnectionRequest;
  return request.requestToken;
}

async function canExchange(sandbox: Sandbox, token: string): Promise<boolean> {
  const grant = { grant_type: "password", credtype: "authtoken", username: "user-1", password: token };
  const { status } = await requestToken(sandbox, { ...clientOf(sandbox), ...grant });
  return status === 200;
}

test.each([
  ["once", 1],
  ["five-times", 5],
] as const)(
  "requestTokenExchanges %j: %i, and as often after the next GET",
  async (requestTokenExchanges, often) => {
    const sandbox = createWaiting({ requestTokenExchanges });
    for (let reads = 0; reads < 2; reads += 1) {
      const token = await readToken(sandbox);
      for (let exchanges = 0; exchanges < often; exchanges += 1)
        expect(await canExchange(sandbox, token)).toBe(true);
      expect(await canExchange(sandbox, token)).toBe(false);
    }
  },
);

test('requestTokenExchanges "any-number": no end', async () => {
  const sandbox = createWaiting({});
  for (let exchanges = 0; exchanges < 50; exchanges += 1)
    expect(await canExchange(sandbox, "first")).toBe(true);
});

test('requestTokenOnRead "kept": a GET gives the same token again', async () => {
  const sandbox = createWaiting({});
  expect([await readToken(sandbox), await readToken(sandbox)]).toEqual(["first", "first"]);
});

test('requestTokenOnRead "replaced": each GET after the first gives a new token and voids the one before', async () => {
  const sandbox = createWaiting({ requestTokenOnRead: "replaced" });
  const tokens = [await readToken(sandbox)];
  for (let reads = 0; reads < 3; reads += 1) {
    tokens.push(await readToken(sandbox));
    const good = await Promise.all(tokens.map((token) => canExchange(sandbox, token)));
    expect(good).toEqual(tokens.map((_, index) => index === tokens.length - 1));
  }
  expect(new Set(tokens).size).toBe(4);
});

test('requestTokenOnRead "replaced": a list replaces the tokens of its page', async () => {
  const sandbox = createWaiting({ requestTokenOnRead: "replaced" });
  const token = await readToken(sandbox);
  await callSandbox(sandbox);
  expect(await canExchange(sandbox, token)).toBe(false);
});

test("requestTokenLifetimeMinutes: until the minute is over, counted from the last GET", async () => {
  const sandbox = createWaiting({ requestTokenLifetimeMinutes: 24 * 60 });
  await readToken(sandbox);
  await sandbox.clock.advance({ hours: 23, minutes: 59 });
  expect(await canExchange(sandbox, "first")).toBe(true);
  await sandbox.clock.advance({ minutes: 1 });
  expect(await canExchange(sandbox, "first")).toBe(false);
});

test("looking at sandbox.connectionRequests is no reading", async () => {
  const sandbox = createWaiting({ requestTokenOnRead: "replaced" });
  const token = await readToken(sandbox);
  expect(sandbox.connectionRequests[0]?.requestToken).toBe(token);
  await sandbox.clock.advance({ minutes: 14 });
  expect(sandbox.connectionRequests[0]?.requestToken).toBe(token);
  await sandbox.clock.advance({ minutes: 1 });
  expect(await canExchange(sandbox, token)).toBe(false);
});
