import { expect, test } from "vitest";
import type { Client } from "@connection-requests/client";
import { clientWith } from "./support/queue-server.ts";

const base = "https://us.api.concursolutions.com/api/v3.2/common/connectionrequests";
const row = { ID: "A1" };

/** Sends one call and gives what fetch was called with. */
async function capture(call: (client: Client) => Promise<unknown>, answer: () => Response) {
  const calls: { url: string; init: RequestInit; request: Request }[] = [];
  await call(
    clientWith((url, init) => {
      calls.push({ url, init, request: new Request(url, init) });
      return answer();
    }),
  );
  expect(calls).toHaveLength(1);
  return calls[0]!;
}

test.each<[string, (client: Client) => Promise<unknown>, () => Response, string, string | null]>([
  [
    "list",
    (client) => client.listConnectionRequests({ limit: 3, offset: "7" }),
    () => Response.json({ Items: [] }),
    `GET ${base}?offset=7&limit=3`,
    null,
  ],
  [
    "list without arguments",
    (client) => client.listConnectionRequests(),
    () => Response.json({ Items: [] }),
    `GET ${base}`,
    null,
  ],
  [
    "create",
    (client) => client.createConnectionRequest({ user: "a b@example.com" }),
    () => Response.json({ ID: "A1", URI: "https://x.example/A1" }),
    `POST ${base}?user=a%20b%40example.com`,
    null,
  ],
  [
    "get",
    (client) => client.getConnectionRequest({ id: "A1" }),
    () => Response.json(row),
    `GET ${base}/A1`,
    null,
  ],
  [
    "update",
    (client) => client.updateConnectionRequest({ id: "A1", status: "CRSUC" }),
    () => new Response(null, { status: 204 }),
    `PUT ${base}/A1`,
    '{"status":"CRSUC"}',
  ],
])("%s", async (_, call, answer, line, body) => {
  const { request, init } = await capture(call, answer);
  expect(`${request.method} ${request.url}`).toBe(line);
  expect(request.headers.get("accept")).toBe("application/json");
  expect(request.headers.get("authorization")).toBe("Bearer token");
  expect(request.headers.get("content-type")).toBe(body === null ? null : "application/json");
  expect(init.body ?? null).toBe(body);
  expect(init.redirect).toBe("manual");
});

test.each([
  ["a/b", "a%2Fb"],
  ["a b", "a%20b"],
  ["é?#", "%C3%A9%3F%23"],
  ["...", "..."],
  ["%2e%2e", "%252e%252e"],
])("path parameter %j is sent as %s", async (id, encoded) => {
  const { url } = await capture(
    (client) => client.getConnectionRequest({ id }),
    () => Response.json(row),
  );
  expect(url).toBe(`${base}/${encoded}`);
  expect(new URL(url).pathname.split("/")).toHaveLength(6);
});
