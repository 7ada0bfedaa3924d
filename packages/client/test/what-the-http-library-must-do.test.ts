import { createRuntimeClient } from "@connection-requests/client/runtime";
import { createClient } from "@connection-requests/client";
import type { Client, ClientOptions } from "@connection-requests/client";
import type { ParameterEntry } from "@connection-requests/client/runtime";
import { describe, expect, test } from "vitest";

// What we rely on of openapi-fetch, through our own surface: whatever replaces it has to pass this. Elsewhere are pinned: how
// a path is encoded (calls-travel-as-described), every style of parameters and the media types of bodies
// (other-descriptions-may-have-styles), whose headers win in a method, what raw refuses and how it reads an answer
// (calls-end-as-the-caller-says), that raw does not throw on a status (answers-become-data-or-typed-errors).

const base = "https://us.api.concursolutions.com/api/v3.2";

/** A client whose requests are kept, as the platform would send them. */
function observedClient(answer: () => Response, options: ClientOptions = {}) {
  const requests: Request[] = [];
  const client = createClient({
    auth: "token",
    fetch: async (url, init) => (requests.push(new Request(url, init)), answer()),
    ...options,
  });
  return { client, requests };
}

const page = (): Response => Response.json({ Items: [] });
const list = "/common/connectionrequests";
const one = "/common/connectionrequests/{id}";

describe("a query", () => {
  interface Methods {
    readonly call: (input: object) => Promise<unknown>;
  }

  async function sendQuery(parameters: Record<string, ParameterEntry>, input: object): Promise<string> {
    const sent: string[] = [];
    const operations = { call: { method: "GET", path: "/a", replay: "always", parameters } } as const;
    const description = { operations, defaultBaseUrl: "https://api.example.com" };
    const client = createRuntimeClient<Methods, {}>(description, {
      fetch: async (url) => (sent.push(String(url)), Response.json({})),
    });
    await client.call(input);
    return (sent[0] ?? "").replace("https://api.example.com/a", "");
  }

  test.each<[string, Record<string, unknown>, string]>([
    ["nothing leaves no question mark", {}, ""],
    ["what is undefined is left out", { b: undefined, a: 1 }, "?a=1"],
    ["an empty list is left out", { a: [], b: 1 }, "?b=1"],
    ["false, zero and empty texts travel", { a: false, b: 0, c: "" }, "?a=false&b=0&c="],
    ["values are encoded, reserved characters too", { a: "ä&=+/? #" }, "?a=%C3%A4%26%3D%2B%2F%3F%20%23"],
    ["members of lists are encoded one by one", { a: ["x,y", "z&"] }, "?a=x%2Cy&a=z%26"],
  ])("%s", async (_, input, expected) => {
    const names = ["a", "b", "c"];
    const parameters = Object.fromEntries(names.map((name) => [name, { in: "query" } as const]));
    expect(await sendQuery(parameters, input)).toBe(expected);
  });

  test("names with brackets travel as they are", async () => {
    expect(await sendQuery({ "filter[a]": { in: "query" } }, { "filter[a]": 1 })).toBe("?filter[a]=1");
  });
});

test("a base URL with a path is kept whole", async () => {
  const { client, requests } = observedClient(page, { baseUrl: "https://other.example/v1/x" });
  await client.listConnectionRequests();
  expect(requests[0]?.url).toBe(`https://other.example/v1/x${list}`);
});

describe("raw", () => {
  test("sends a body as JSON with its media type, and none without a body", async () => {
    const { client, requests } = observedClient(() => new Response(null, { status: 204 }));
    await client.raw.PUT(one, { params: { path: { id: "a/b" } }, body: { status: "CRSUC" } });
    await client.raw.GET(list, { params: { query: { limit: 3, offset: "a b" } } });
    const [put, get] = requests;
    expect(`${put?.method} ${put?.url}`).toBe(`PUT ${base}/common/connectionrequests/a%2Fb`);
    expect(put?.headers.get("content-type")).toBe("application/json");
    expect(await put?.text()).toBe('{"status":"CRSUC"}');
    expect(`${get?.method} ${get?.url}`).toBe(`GET ${base}${list}?limit=3&offset=a%20b`);
    expect(get?.headers.get("content-type")).toBeNull();
    expect(get?.headers.get("accept")).toBe("application/json");
  });

  test.each<[string, () => Response, object]>([
    ["data of a success", () => Response.json({ Items: [] }), { data: { Items: [] } }],
    ["no data of 204", () => new Response(null, { status: 204 }), { data: undefined }],
    ["no data of an empty success", () => new Response("", { status: 200 }), { data: undefined }],
    ["an error as JSON", () => Response.json({ a: 1 }, { status: 400 }), { error: { a: 1 } }],
    ["an error as text", () => new Response("<p>", { status: 400 }), { error: "<p>" }],
    ["no error of an empty failure", () => new Response(null, { status: 400 }), { error: undefined }],
  ])("gives %s, with the response", async (_, answer, expected) => {
    const { client } = observedClient(answer);
    const { response, ...rest } = await client.raw.GET(list);
    expect(rest).toEqual(expected);
    expect(response.status).toBe(answer().status);
  });

  test("headers of a call go before those of the client", async () => {
    const { client, requests } = observedClient(page, { headers: { "x-a": "client", "x-b": "client" } });
    await client.raw.GET(list, { headers: { "x-a": "call", "x-c": undefined } });
    const headers = ["x-a", "x-b", "x-c"].map((name) => requests[0]?.headers.get(name));
    expect(headers).toEqual(["call", "client", null]);
  });

  test("a call may have serializers of its own", async () => {
    const { client, requests } = observedClient(page);
    await client.raw.GET(list, {
      params: { query: { limit: 3 } },
      querySerializer: (query) => `own=${query?.limit}`,
    });
    await client.raw.PUT(one, {
      params: { path: { id: "a" } },
      body: { status: "CRSUC" },
      bodySerializer: ({ status }) => `own ${status}`,
    });
    expect(requests[0]?.url).toBe(`${base}${list}?own=3`);
    expect(await requests[1]?.text()).toBe("own CRSUC");
  });

  test("a signal ends a call", async () => {
    const controller = new AbortController();
    const { client } = observedClient(page, {
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
          controller.abort();
        }),
    });
    await expect(client.raw.GET(list, { signal: controller.signal })).rejects.toMatchObject({
      code: "aborted",
    });
  });

  test("middleware sees every request and answer, may replace both, and can be taken out", async () => {
    const { client, requests } = observedClient(page);
    const seen: string[] = [];
    const middleware: Parameters<Client["raw"]["use"]>[0] = {
      onRequest({ request, schemaPath }) {
        seen.push(`${request.method} ${schemaPath}`);
        request.headers.set("x-by", "middleware");
        return request;
      },
      onResponse({ response }) {
        seen.push(String(response.status));
        return Response.json({ Items: [{ ID: "replaced" }] });
      },
    };
    client.raw.use(middleware);
    const { data } = await client.raw.GET(list);
    client.raw.eject(middleware);
    await client.raw.GET(list);
    expect(data).toEqual({ Items: [{ ID: "replaced" }] });
    expect(seen).toEqual([`GET ${list}`, "200"]);
    expect(requests.map(({ headers }) => headers.get("x-by"))).toEqual(["middleware", null]);
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer token",
      "Bearer token",
    ]);
  });

  test("middleware may answer itself", async () => {
    const { client, requests } = observedClient(page);
    client.raw.use({ onRequest: () => Response.json({ Items: [{ ID: "own" }] }) });
    expect((await client.raw.GET(list)).data).toEqual({ Items: [{ ID: "own" }] });
    expect(requests).toEqual([]);
  });
});

/** Only compiled: what the types of raw allow and refuse. */
export async function rawIsTyped(client: Client): Promise<void> {
  const { data, error } = await client.raw.GET(list, { params: { query: { limit: 3 } } });
  if (data) data.Items satisfies readonly object[] | undefined;
  else error satisfies object;
  await client.raw.PUT(one, { params: { path: { id: "a" } }, body: { status: "CRSUC" } });
  // @ts-expect-error No such path.
  await client.raw.GET("/common");
  // @ts-expect-error No such method there.
  await client.raw.POST(one, { params: { path: { id: "a" } } });
  // @ts-expect-error A path parameter is required.
  await client.raw.GET(one);
  // @ts-expect-error A limit is a number.
  await client.raw.GET(list, { params: { query: { limit: "3" } } });
  // @ts-expect-error A body is required.
  await client.raw.PUT(one, { params: { path: { id: "a" } } });
}
