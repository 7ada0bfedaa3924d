import { createClient } from "@connection-requests/client";
import type { ClientOptions } from "@connection-requests/client";
import { expect, test } from "vitest";

test.each<[unknown, RegExp]>([
  [{ baseUrl: "" }, /baseUrl must be an absolute/],
  [{ baseUrl: "us2.api.concursolutions.com" }, /baseUrl/],
  [{ baseUrl: "ftp://us2.api.concursolutions.com" }, /baseUrl/],
  [{ baseUrl: "https://a.example/?b=c" }, /baseUrl/],
  [{ baseUrl: "https://user:secret@a.example" }, /baseUrl/],
  [{ timeoutMs: -1 }, /timeoutMs must be/],
  [{ timeoutMs: 0 }, /timeoutMs must be/],
  [{ timeoutMs: Number.NaN }, /timeoutMs must be/],
  [{ timeoutMs: "5" }, /timeoutMs must be/],
  [{ timeout: 5 }, /Unknown client option "timeout"; known: .*baseUrl/],
  [{ fetch: "fetch" }, /fetch must be a function/],
  [{ auth: "" }, /auth must be/],
  [{ auth: 7 }, /auth must be/],
  [{ headers: { "x-a": "line\nbreak" } }, /headers must be/],
  [{ headers: { "bad name": "a" } }, /headers must be/],
])("%j", (options, message) => {
  expect(() => createClient(options as ClientOptions)).toThrowError(
    expect.objectContaining({ code: "config", message: expect.stringMatching(message) }),
  );
});

test("options are read once: changing them later has no effect", async () => {
  const urls: string[] = [];
  const seen: (string | null)[] = [];
  const options = {
    headers: { "x-a": "first" },
    baseUrl: "https://us2.api.concursolutions.com/api/v3.2/",
    fetch: async (url: string, init: RequestInit) => {
      urls.push(url);
      seen.push(new Headers(init.headers).get("x-a"));
      return Response.json({ Items: [] });
    },
  };
  const client = createClient(options);
  options.baseUrl = "https://elsewhere.example";
  options.headers["x-a"] = "second";
  await client.listConnectionRequests();
  expect(seen).toEqual(["first"]);
  expect(urls).toEqual(["https://us2.api.concursolutions.com/api/v3.2/common/connectionrequests"]);
});
