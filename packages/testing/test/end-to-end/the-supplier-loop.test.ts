import { clientCredentials, createClient } from "@connection-requests/client";
import type { TravellerTokens } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, test } from "vitest";

/** The loop of the README: every second traveller is a member. */
async function runLoop(
  { credentials }: Sandbox,
  options: { baseUrl: string; fetch?: Sandbox["fetch"] },
  limit: number,
) {
  const auth = clientCredentials(credentials);
  const client = createClient({ auth, ...options });
  const handled: string[] = [];
  const saved: TravellerTokens[] = [];
  for await (const request of client.listConnectionRequests.items({ limit })) {
    const isMember = handled.push(request.ID) % 2 === 0;
    if (!isMember) {
      await client.updateConnectionRequest({ id: request.ID, status: "CREU1" });
      continue;
    }
    saved.push(await auth.exchangeRequestToken(request));
    await client.updateConnectionRequest({ id: request.ID, status: "CRSUC" });
  }
  return { handled, saved };
}

const sizes = [0, 1, 9, 10, 11, 35, 100].flatMap((size) => [1, 2, 5, 10].map((limit) => ({ size, limit })));

test.each(sizes)(
  "handles $size requests in pages of $limit, each exactly once, and empties the queue",
  async ({ size, limit }) => {
    const sandbox = createSandbox({ connectionRequests: size });
    const waiting = sandbox.connectionRequests.map(({ ID }) => ID);
    const { handled, saved } = await runLoop(
      sandbox,
      { baseUrl: sandbox.baseUrl, fetch: sandbox.fetch },
      limit,
    );
    expect(handled).toEqual(waiting);
    expect(sandbox.connectionRequests).toEqual([]);
    expect(sandbox.emails).toHaveLength(size);
    expect(new Set(saved.map(({ accessToken }) => accessToken)).size).toBe(Math.floor(size / 2));
  },
);

test("does the same over HTTP", async () => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const server = await serve(sandbox, { port: 0 });
  const { handled } = await runLoop(sandbox, { baseUrl: server.url }, 10).finally(() => server.close());
  expect(handled).toHaveLength(35);
  expect(sandbox.connectionRequests).toEqual([]);
});
