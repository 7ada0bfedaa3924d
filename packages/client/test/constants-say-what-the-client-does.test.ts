import { expect, test } from "vitest";
import { clientCredentials, createClient, servers, updateStatusValues } from "../src/index.ts";
import type { UpdateStatus } from "../src/index.ts";

/** The host that is asked for a token when the client is given a base URL. */
async function findTokenHost(baseUrl: string): Promise<string> {
  const asked: string[] = [];
  const client = createClient({
    baseUrl,
    auth: clientCredentials({ clientId: "id", clientSecret: "secret" }),
    fetch: async (url) => {
      asked.push(new URL(url).host);
      return Response.json(asked.length === 1 ? { access_token: "token" } : { Items: [] });
    },
  });
  await client.listConnectionRequests();
  return asked[0] ?? "";
}

test.each(servers.filter(({ environment }) => environment === "production"))(
  "tokens for $url of production come from the global host",
  async ({ url }) => {
    expect(await findTokenHost(url)).toBe("glz.api.concursolutions.com");
  },
);

test.each(servers.filter(({ environment }) => environment === "test"))(
  "tokens for $url of the test environment come from there",
  async ({ url }) => {
    expect(await findTokenHost(url)).toBe(new URL(url).host);
  },
);

test("every status that may be reported is listed, with what it does to the traveller", () => {
  const doings: Record<UpdateStatus, boolean> = {
    CRSUC: true,
    CRRET: false,
    CREU1: true,
    CREU2: true,
    CREU3: true,
  };

  expect(
    Object.fromEntries(updateStatusValues.map(({ value, emailsTraveller }) => [value, emailsTraveller])),
  ).toEqual(doings);
});
