import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { createClient } from "@connection-requests/client";
import { expect, test } from "vitest";
import { clientWith } from "./support/queue-server.ts";
import { createTestClock } from "./support/test-clock.ts";

const json = { "content-type": "application/json" };

/** Serves one answer over HTTP to one list call. */
async function listFrom(headers: Record<string, string>, body: Uint8Array): Promise<unknown> {
  const server = createServer((_, response) => void response.writeHead(200, headers).end(body));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const client = createClient({
    baseUrl: `http://127.0.0.1:${port}`,
    clock: createTestClock(),
    maxRetries: 0,
  });
  try {
    return await client.listConnectionRequests();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a body that is not the gzip that it claims to be is a network error", async () => {
  const list = listFrom({ ...json, "content-encoding": "gzip" }, Buffer.from('{"Items":[]}'));
  await expect(list).rejects.toMatchObject({ code: "network", reason: "unknown" });
});

test("a small body that unpacks to a huge one is refused before it fills the memory", async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, " "));
  const before = process.memoryUsage().arrayBuffers;
  const list = listFrom({ ...json, "content-encoding": "gzip" }, bomb);
  await expect(list).rejects.toMatchObject({
    code: "decode",
    message: expect.stringContaining("more than 1048576 bytes"),
  });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
});

test("an endless body is refused, and its source is told to stop", async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    cancel: () => void (isCancelled = true),
  });
  const client = clientWith(() => new Response(endless, { headers: json }));
  await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "decode" });
  expect(isCancelled).toBe(true);
});

test("an error that is too large keeps its status, and its consequences", async () => {
  const body = "x".repeat(1_200_000);
  const client = clientWith(() => new Response(body, { status: 404 }));
  const update = client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
  await expect(update).rejects.toMatchObject({ code: "api", status: 404, mayHaveBeenApplied: false });
});

test("only the beginning of an error is searched for words", async () => {
  const hidden = `${" ".repeat(5_000)}<Message>status is not valid</Message>`;
  const client = clientWith(
    () => new Response(hidden, { status: 400, headers: { "content-type": "text/xml" } }),
  );
  await expect(client.getConnectionRequest({ id: "A1" })).rejects.toMatchObject({
    message: "getConnectionRequest was answered with 400.",
  });
});

test.each([
  "Miller was not found.",
  "no loyalty account for kim doe of smith",
  "MILLER is invalid",
  "The user robin has no account",
  "Will May, Grant Page and Long Field were not found",
])("a name in %j is left out, however it is written", async (message) => {
  const client = clientWith(() => Response.json({ Message: message }, { status: 400 }));
  const error = await client.getConnectionRequest({ id: "A1" }).catch(String);
  expect(error).not.toMatch(/miller|kim|doe|smith|robin|will|may|grant|page|long|field/i);
});

test("the words of an argument are left out, even where they are plain", async () => {
  const client = clientWith(() =>
    Response.json({ Message: "The user valid token is unknown" }, { status: 400 }),
  );
  const error = await client.createConnectionRequest({ user: "Valid Token" }).catch(String);
  expect(error).toContain("The user … is unknown");
});

test("a read that is answered with 204 is a decode error", async () => {
  const client = clientWith(() => new Response(null, { status: 204 }));
  await expect(client.getConnectionRequest({ id: "A1" })).rejects.toMatchObject({ code: "decode" });
  await expect(client.listConnectionRequests.items().next()).rejects.toMatchObject({ code: "decode" });
});

test.each(["[null]", "[5]", '["a"]', "[[]]"])("rows that are %s are a decode error", async (rows) => {
  const client = clientWith(() => new Response(`{"Items":${rows}}`, { headers: json }));
  await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "decode" });
});

test("an answer in XML names the client for it", async () => {
  const client = clientWith(
    () => new Response("<ConnectionRequests/>", { headers: { "content-type": "application/xml" } }),
  );
  await expect(client.listConnectionRequests()).rejects.toMatchObject({
    code: "decode",
    message: expect.stringContaining("@connection-requests/client/xml"),
  });
});

test.each([
  ["https://us2.api.concursolutions.com/secret?token=1", /to us2\.api\.concursolutions\.com/],
  ["/elsewhere", /a redirect that/],
  ["http://[", /a redirect that/],
])("a redirect to %s names the host at most", async (location, message) => {
  const client = clientWith(() => new Response(null, { status: 307, headers: { location } }));
  const error = await client
    .updateConnectionRequest({ id: "A1", status: "CRSUC" })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "redirect", status: 307, mayHaveBeenApplied: false });
  expect(String(error)).toMatch(message);
  expect(String(error)).not.toContain("secret");
});

test.each([
  [
    "JSON",
    "application/json",
    '{"Error":{"Message":"The status is not valid.","Server-Time":"2026-11-02T09:39:21"}}',
    ": The status is not valid.",
  ],
  [
    "XML",
    "application/xml",
    "<Error><Message>The status is not valid.</Message><Id>7</Id></Error>",
    ": The status is not valid.",
  ],
  [
    "XML with children",
    "text/xml",
    "<e:Error xmlns:e='x'><e:Message><p>The status</p><p>is not valid</p></e:Message></e:Error>",
    ": The status is not valid.",
  ],
  [
    "a top-level message",
    "application/json",
    '{"Message":"Authorization has been denied for this request."}',
    ": Authorization has been denied for this request.",
  ],
  [
    "OAuth style",
    "application/json",
    '{"error":"invalid_request","error_description":"id is missing"}',
    ": id is missing.",
  ],
  ["plain text", "text/plain", "Service is busy", ": Service is busy."],
  ["HTML", "text/html", "<html><body>Busy</body></html>", "."],
  ["nothing", "text/plain", "", "."],
  [
    "names and numbers",
    "application/json",
    '{"Message":"User kim.doe@example.com (Kim Doe, 0012) was not found."}',
    ": User … was not found.",
  ],
])("an error body in the form of %s gives a useful message", async (_, type, body, said) => {
  const client = clientWith(() => new Response(body, { status: 400, headers: { "content-type": type } }));
  await expect(client.getConnectionRequest({ id: "A1" })).rejects.toMatchObject({
    message: `getConnectionRequest was answered with 400${said}`,
  });
});

test.each([-7_200_000, 7_200_000])(
  "a wall clock that jumps by %i ms neither ends a call nor stretches it",
  async (jump) => {
    const clock = createTestClock();
    const client = createClient({
      clock,
      random: () => 1,
      fetch: async () => (clock.jump(jump), new Response(null, { status: 503 })),
    });
    await expect(client.listConnectionRequests()).rejects.toMatchObject({ code: "api", status: 503 });
    expect(clock.waits).toEqual([500, 1_000]);
  },
);
