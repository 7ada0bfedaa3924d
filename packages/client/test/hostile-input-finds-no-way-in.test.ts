import { clientCredentials, createClient, isConnectionRequestsError } from "@connection-requests/client";
import type { ClientOptions } from "@connection-requests/client";
import { xml } from "@connection-requests/client/xml";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";

const update = { id: "A1", status: "CRSUC" } as const;

function setUp(options: ClientOptions = {}, answer = (): Response => new Response(null, { status: 204 })) {
  const sent: string[] = [];
  const fetch = async (url: string): Promise<Response> => (sent.push(url), answer());
  return { client: createClient({ auth: "token", maxRetries: 0, fetch, ...options }), sent };
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no failure",
    (failure: unknown) => failure,
  );

describe("a URL that a path cannot be added to, or that holds a password, is refused", () => {
  test.each(["https://:canary@host.example", "https://host.example/api?", "https://host.example/api#"])(
    "%s",
    (url) => {
      const refused = expect.objectContaining({
        code: "config",
        message: expect.not.stringContaining("canary"),
      });
      expect(() => createClient({ baseUrl: url })).toThrow(refused);
      expect(() => clientCredentials({ clientId: "a", clientSecret: "b", tokenUrl: url })).toThrow(refused);
    },
  );
});

test("a base URL of one raw call cannot carry the token in clear", async () => {
  const { client, sent } = setUp({}, () => Response.json({ Items: [] }));
  const call = client.raw.GET("/common/connectionrequests", { baseUrl: "http://plain.example" });
  await expect(call).rejects.toMatchObject({ code: "config" });
  expect(sent).toEqual([]);
});

describe("a call that is aborted by what it runs itself is not sent", () => {
  const controllers = [new AbortController(), new AbortController()] as const;
  test.each<[string, AbortController, ClientOptions]>([
    ["its token function", controllers[0], { auth: () => (controllers[0].abort(), "token") }],
    [
      "its transport",
      controllers[1],
      { transports: [(next) => (url, init) => (controllers[1].abort(), next(url, init))] },
    ],
  ])("%s", async (_, { signal }, options) => {
    const { client, sent } = setUp(options);
    await expect(client.updateConnectionRequest(update, { signal })).rejects.toMatchObject({
      code: "aborted",
      mayHaveBeenApplied: false,
    });
    expect(sent).toEqual([]);
  });
});

describe("what is thrown with a person's name does not reach an error", () => {
  test.each<[string, unknown]>([
    ["a row", { name: "Canary", code: "CANARY42" }],
    ["an error named after it", Object.assign(new Error(), { name: "Canary" })],
    ["an error caused by it", new Error("", { cause: { name: "Canary", code: "CANARY42" } })],
  ])("%s", async (_, thrown) => {
    const { client } = setUp({ auth: () => Promise.reject(thrown as Error) });
    const failure = await failureOf(client.updateConnectionRequest(update));
    expect(failure).toMatchObject({ code: "auth-transient" });
    expect(inspect(failure, { showHidden: true, depth: 9 })).not.toMatch(/canary/i);
  });
});

test("a redirect to no web address is not repeated", async () => {
  const headers = { location: "app://Canary.42" };
  const { client } = setUp({}, () => new Response(null, { status: 302, headers }));
  const failure = await failureOf(client.updateConnectionRequest(update));
  expect(failure).toMatchObject({ code: "redirect" });
  expect(String(failure)).not.toMatch(/canary/i);
});

test("a number in a Sunset header that is no date is not taken for a year", async () => {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const logger = { debug: log, info: log, warn: log, error: log };
  const { client } = setUp({ logger }, () =>
    Response.json({ Items: [] }, { headers: { sunset: "Sample 98765" } }),
  );
  await client.listConnectionRequests();
  expect(lines.join()).toContain("sunset");
  expect(lines.join()).not.toContain("98765");
});

describe("an answer in another encoding is a decode error, not other names", () => {
  const latin1 = (text: string, type: string) => (): Response =>
    new Response(
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
      {
        headers: { "content-type": type },
      },
    );
  test.each<[string, string, ClientOptions]>([
    ["application/json", '{"Items":[{"ID":"1","lastName":"M\u00fcller"}]}', {}],
    [
      "application/xml",
      "<ConnectionRequests><Items><ConnectionRequest><lastName>M\u00fcller</lastName></ConnectionRequest></Items></ConnectionRequests>",
      { format: xml },
    ],
  ])("%s", async (type, text, options) => {
    const { client } = setUp(options, latin1(text, type));
    await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "decode", status: 200 });
  });

  test("a replacement character that the server sent itself is none of that", async () => {
    const { client } = setUp({}, () => Response.json({ Items: [{ ID: "\ufffd" }] }));
    await expect(client.listConnectionRequests()).resolves.toEqual({ Items: [{ ID: "\ufffd" }] });
  });
});

describe("nonsense is a typed error", () => {
  const { client } = setUp();
  test.each<[string, () => Promise<unknown>]>([
    ["no arguments for an iteration", () => client.listConnectionRequests.items(null as never).next()],
    ["a symbol", () => client.updateConnectionRequest({ ...update, id: Symbol("x") as never })],
    [
      "what is no text",
      () => client.updateConnectionRequest({ ...update, id: Object.create(null) as never }),
    ],
    ["headers as pairs", () => client.updateConnectionRequest(update, { headers: [["a", "b"]] as never })],
  ])("%s", async (_, call) => {
    await expect(call()).rejects.toMatchObject({ code: "config" });
  });

  test("rows without identity that are nested without end", async () => {
    const depth = 200_000;
    const text = `{"Items":[{"a":${"[".repeat(depth)}${"]".repeat(depth)}}],"NextPage":"https://a.example/?offset=5"}`;
    const { client: other } = setUp(
      {},
      () => new Response(text, { headers: { "content-type": "application/json" } }),
    );
    const drained = (async () => {
      for await (const _ of other.listConnectionRequests.pages());
    })();
    const failure = await failureOf(drained);
    expect(isConnectionRequestsError(failure) && failure.code).toBe("pagination");
  });
});

test("an exchange whose answer has no refresh token may have been applied", async () => {
  const auth = clientCredentials({ clientId: "a", clientSecret: "b" });
  setUp({ auth }, () => Response.json({ access_token: "t" }));
  await expect(auth.exchangeRequestToken({ requestToken: "r", userId: "u" })).rejects.toMatchObject({
    code: "auth-configuration",
    mayHaveBeenApplied: true,
  });
});
