import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

const collection = "https://us.api.concursolutions.com/api/v3.2/common/connectionrequests";

test.each<[string, string, RequestInit?]>([
  ["a URL without a host", "/api/v3.2/common/connectionrequests"],
  ["a GET with a body", collection, { body: "text" }],
  ["credentials in the URL", collection.replace("://", "://user:password@")],
  ["a header that cannot be", collection, { headers: { "x-test": "a\nb" } }],
])("%s is a TypeError", async (_, url, init) => {
  const sandbox = createSandbox({ authorization: false });
  await expect(sandbox.fetch(url, init)).rejects.toBeInstanceOf(TypeError);
  expect(sandbox.requests).toEqual([]);
});

test("a call that was aborted before is not made, and rejects with the reason", async () => {
  const sandbox = createSandbox({ authorization: false });
  const reason = new Error("changed my mind");
  const signal = AbortSignal.abort(reason);
  await expect(sandbox.fetch(collection, { signal })).rejects.toBe(reason);
  await expect(sandbox.fetch(new Request(collection, { signal }))).rejects.toBe(reason);
  expect(sandbox.requests).toEqual([]);
});
