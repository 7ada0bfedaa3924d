import { clientCredentials, createClient } from "@connection-requests/client";
import type { ClientOptions, TravellerTokens } from "@connection-requests/client";
import { xml } from "@connection-requests/client/xml";
import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, test } from "vitest";

/** The loop of the README: every second traveller is a member. */
async function runLoop(
  { credentials }: Sandbox,
  options: Pick<ClientOptions, "baseUrl" | "fetch" | "format">,
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

const cases = [0, 1, 9, 10, 11, 35, 100].flatMap((size) =>
  [1, 2, 5, 10].flatMap((limit) => (["JSON", "XML"] as const).map((format) => ({ size, limit, format }))),
);

test.each(cases)(
  "handles $size requests in pages of $limit in $format, each exactly once, and empties the queue",
  async ({ size, limit, format }) => {
    const contentTypes = new Set<string | null>();
    const sandbox = createSandbox({ connectionRequests: size });
    const waiting = sandbox.connectionRequests.map(({ ID }) => ID);
    const fetch: Sandbox["fetch"] = async (url, init) => {
      const response = await sandbox.fetch(url, init);
      if (String(url).includes("/common/")) contentTypes.add(response.headers.get("content-type"));
      return response;
    };
    const { baseUrl } = sandbox;
    const { handled, saved } = await runLoop(
      sandbox,
      { baseUrl, fetch, ...(format === "XML" && { format: xml }) },
      limit,
    );
    contentTypes.delete(null);
    expect([...contentTypes]).toEqual([`application/${format.toLowerCase()}; charset=utf-8`]);
    expect(handled).toEqual(waiting);
    expect(sandbox.connectionRequests).toEqual([]);
    expect(sandbox.emails).toHaveLength(size);
    expect(new Set(saved.map(({ accessToken }) => accessToken)).size).toBe(Math.floor(size / 2));
  },
);

test.each([
  ["JSON", {}],
  ["XML", { format: xml }],
] as const)("does the same over HTTP in %s", async (_, options) => {
  const sandbox = createSandbox({ connectionRequests: 35 });
  const server = await serve(sandbox, { port: 0 });
  const { handled } = await runLoop(sandbox, { baseUrl: server.url, ...options }, 10).finally(() =>
    server.close(),
  );
  expect(handled).toHaveLength(35);
  expect(sandbox.connectionRequests).toEqual([]);
});
