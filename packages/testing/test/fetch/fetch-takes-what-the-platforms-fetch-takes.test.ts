import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

const collection = "https://us.api.concursolutions.com/api/v3.2/common/connectionrequests";
const headers = { "content-type": "application/json" };
const json = JSON.stringify({ status: "CRSUC" });
const open = () => createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });

test.each<[string, Parameters<typeof fetch>]>([
  ["a string", [collection]],
  ["a URL", [new URL(collection)]],
  ["a Request", [new Request(collection)]],
  ["a string and an init", [collection, { method: "get" }]],
  ["a Request and an init", [new Request(collection, { method: "POST" }), { method: "GET" }]],
])("%s reads the list", async (_, [input, init]) => {
  const response = await open().fetch(input as string, init);
  expect(response).toBeInstanceOf(Response);
  expect(response.status).toBe(200);
});

test.each<[string, (url: string) => [string | Request, RequestInit?]]>([
  ["text", (url) => [url, { method: "PUT", headers, body: json }]],
  ["text and a method in lower case", (url) => [url, { method: "put", headers, body: json }]],
  ["Headers", (url) => [url, { method: "PUT", headers: new Headers(headers), body: json }]],
  ["pairs of headers", (url) => [url, { method: "PUT", headers: Object.entries(headers), body: json }]],
  ["bytes", (url) => [url, { method: "PUT", headers, body: new TextEncoder().encode(json) }]],
  [
    "a Blob with a type",
    (url) => [url, { method: "PUT", body: new Blob([json], { type: "application/json" }) }],
  ],
  ["a Request with text", (url) => [new Request(url, { method: "PUT", headers, body: json })]],
  [
    "a Request and another body",
    (url) => [new Request(url, { method: "PUT", headers, body: "{}" }), { body: json }],
  ],
])("a body of %s is read", async (_, call) => {
  const sandbox = open();
  const [input, init] = call(`${collection}/1`);
  expect((await sandbox.fetch(input, init)).status).toBe(204);
  expect(sandbox.connectionRequests).toEqual([]);
});

test("a form of URLSearchParams gets its media type from the platform, with the charset that the endpoint refuses", async () => {
  const sandbox = open();
  const { clientId, clientSecret } = sandbox.credentials;
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: "client_credentials" };
  const response = await sandbox.fetch("https://glz.api.concursolutions.com/oauth2/v0/token", {
    method: "POST",
    body: new URLSearchParams(form),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("without a charset");
});

test("a Request of another fetch implementation is read as well", async () => {
  const sandbox = open();
  const request = new Request(`${collection}/1`, { method: "PUT", headers, body: json });
  const foreign = {
    url: request.url,
    method: request.method,
    headers: request.headers,
    body: request.body,
    text: () => request.text(),
  };
  expect((await sandbox.fetch(foreign as Request)).status).toBe(204);
});
