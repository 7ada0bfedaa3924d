import { createRuntimeClient } from "@connection-requests/client/runtime";
import type { BodyEntry, ClientOptions, ParameterEntry } from "@connection-requests/client/runtime";
import { describe, expect, test } from "vitest";

interface Methods {
  readonly call: (input: object) => Promise<unknown>;
}

interface Entry {
  readonly path?: string;
  readonly parameters?: Readonly<Record<string, ParameterEntry>>;
  readonly body?: BodyEntry;
}

/** Calls an operation that is described so, and gives what travelled. */
async function send(
  { path = "/a", parameters = {}, body }: Entry,
  input: object,
  options: ClientOptions = {},
): Promise<Request> {
  const sent: Request[] = [];
  const call = { method: "POST", path, replay: "unsent-only", parameters, ...(body && { body }) } as const;
  const description = { operations: { call }, defaultBaseUrl: "https://api.example.com" };
  const client = createRuntimeClient<Methods, {}>(description, {
    ...options,
    fetch: async (url, init) => (sent.push(new Request(url, init)), Response.json({})),
  });
  await client.call(input);
  return sent[0] as Request;
}

describe("a parameter travels as it is described", () => {
  const list = [1, 2];
  const object = { x: 1, y: 2 };
  test.each<[string, ParameterEntry, unknown, string]>([
    ["a label in the path", { in: "path", style: "label" }, "v", "/a/.v"],
    ["an exploded matrix in the path", { in: "path", style: "matrix", explode: true }, list, "/a/;p=1;p=2"],
    ["a list in the path", { in: "path" }, list, "/a/1,2"],
    ["a list in the query", { in: "query" }, list, "/a?p=1&p=2"],
    ["a joined list in the query", { in: "query", explode: false }, list, "/a?p=1,2"],
    ["a list between pipes", { in: "query", style: "pipeDelimited", explode: false }, list, "/a?p=1|2"],
    ["an object in the query", { in: "query", style: "form", explode: true }, object, "/a?x=1&y=2"],
    ["an object in the query, in the default style", { in: "query" }, object, "/a?x=1&y=2"],
    ["reserved characters", { in: "query", allowReserved: true }, "a/b", "/a?p=a/b"],
    ["JSON in the query", { in: "query", content: "application/json" }, object, '/a?p={"x":1,"y":2}'],
  ])("%s", async (_, parameter, value, expected) => {
    const path = parameter.in === "path" ? "/a/{p}" : "/a";
    const { url } = await send({ path, parameters: { p: parameter } }, { p: value });
    expect(decodeURIComponent(url.replace("https://api.example.com", ""))).toBe(expected);
  });

  test.each<[string, ParameterEntry, unknown, string]>([
    ["a list in a header", { in: "header" }, list, "1,2"],
    ["an object in a header", { in: "header" }, object, "x,1,y,2"],
    ["an exploded object in a header", { in: "header", explode: true }, object, "x=1,y=2"],
    ["JSON in a header", { in: "header", content: "application/json" }, object, '{"x":1,"y":2}'],
  ])("%s", async (_, parameter, value, expected) => {
    const { headers } = await send({ parameters: { "x-p": parameter } }, { "x-p": value });
    expect(headers.get("x-p")).toBe(expected);
  });

  test("cookies, in one header", async () => {
    // Read before a Request is made of it: browsers and Node keep cookies out of those.
    let cookie: string | null = null;
    const parameters = { a: { in: "cookie" }, other: { in: "cookie", name: "b" } } as const;
    const call = { method: "GET", path: "/a", replay: "always", parameters } as const;
    const description = { operations: { call }, defaultBaseUrl: "https://api.example.com" };
    const client = createRuntimeClient<Methods, {}>(description, {
      fetch: async (_, init) => ((cookie = (init.headers as Headers).get("cookie")), Response.json({})),
    });
    await client.call({ a: "1;2", other: 3 });
    expect(cookie).toBe("a=1%3B2; b=3");
  });
});

test.each(["line\nbreak", "€"])("a header cannot carry %j", async (value) => {
  const call = send({ parameters: { "x-p": { in: "header" } } }, { "x-p": value });
  await expect(call).rejects.toMatchObject({ code: "config", message: expect.stringContaining("x-p") });
});

describe("a body travels in its media type", () => {
  const input = { name: "a b", count: 2 };
  const properties = ["name", "count"];
  test.each([
    ["application/json", '{"name":"a b","count":2}'],
    ["application/json; charset=utf-8", '{"name":"a b","count":2}'],
    ["application/merge-patch+json", '{"name":"a b","count":2}'],
    ["application/x-www-form-urlencoded", "name=a+b&count=2"],
  ])("%s", async (mediaType, expected) => {
    const request = await send({ body: { mediaType, properties } }, input);
    expect(request.headers.get("content-type")).toBe(mediaType.replace(/;.*/, ""));
    expect(await request.text()).toBe(expected);
  });

  test("which may be the client's own", async () => {
    const format = { mediaType: "application/xml", write: () => "<a/>", read: () => ({}) };
    const request = await send({ body: { mediaType: "application/xml" } }, { body: "a" }, { format });
    expect(request.headers.get("content-type")).toBe("application/xml");
    expect(await request.text()).toBe("<a/>");
  });

  test("or is refused", async () => {
    const call = send({ body: { mediaType: "image/png" } }, { body: "a" });
    await expect(call).rejects.toMatchObject({
      code: "config",
      message: "call takes image/png, which this client cannot write.",
    });
  });
});
