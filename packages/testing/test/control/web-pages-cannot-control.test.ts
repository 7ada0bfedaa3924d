import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, onTestFinished, test } from "vitest";
import { serveControlled } from "../support/control-calls.ts";

const reset = { method: "POST", path: "/reset" };

test.each([
  ["another origin", { origin: "https://page.example.com" }],
  ["a page without an origin", { origin: "null" }],
  ["another port of this machine", { origin: "http://127.0.0.1:9" }],
  ["a browser that tells the site", { "sec-fetch-site": "cross-site" }],
  ["another subdomain", { "sec-fetch-site": "same-site" }],
  ["a name that was resolved to this machine", { host: "rebound.example.com" }],
  ["such a name with the origin to match", { host: "evil.example.com", origin: "http://evil.example.com" }],
  ["a name that looks like an address", { host: "127.0.0.1.example.com" }],
  ["a name that ends like an allowed one", { host: "localhost.example.com" }],
])("a call from %s is refused, and nothing happens", async (_, headers) => {
  const { sandbox, control } = await serveControlled({ connectionRequests: 3 });
  await sandbox.clock.advance({ hours: 1 });
  const before = sandbox.snapshot();
  const read = await control({ path: "/connection-requests", headers });
  const changed = await control({ ...reset, headers });
  expect([read.status, changed.status]).toEqual([403, 403]);
  expect(read.body).toEqual({ error: expect.stringMatching(/web pages|Host/) });
  expect(sandbox.snapshot()).toEqual(before);
});

test.each([
  ["no header of a browser", {}],
  ["the address bar", { "sec-fetch-site": "none" }],
  ["the name localhost", { host: "localhost:8080" }],
  ["an address of IPv6", { host: "[::1]:8080" }],
  ["the name of a container", { host: "sandbox:8080" }],
])("a call with %s is taken", async (_, headers) => {
  const { control } = await serveControlled();
  expect((await control({ ...reset, headers })).status).toBe(200);
});

test("a page of the sandbox's own origin may call", async () => {
  const { origin, control } = await serveControlled();
  expect((await control({ ...reset, headers: { origin, "sec-fetch-site": "same-origin" } })).status).toBe(
    200,
  );
});

test("control calls can be left out: the API then knows nothing of them", async () => {
  const server = await serve(createSandbox(), { control: false });
  onTestFinished(() => server.close());
  const response = await fetch(new URL("/_sandbox", server.url), { headers: { accept: "application/json" } });
  expect(response.status).toBe(404);
  expect(await response.json()).toHaveProperty("Error");
});

test("a sandbox that is not served takes none", async () => {
  const sandbox = createSandbox();
  const { status } = await sandbox.handle({ method: "GET", url: "/_sandbox", headers: {} });
  expect(status).toBe(404);
});
