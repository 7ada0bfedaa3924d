import { clientCredentials, createClient } from "@connection-requests/client";
import { xml } from "@connection-requests/client/xml";
import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callWire } from "../support/wire-call.ts";

const headers = { accept: "application/json" };

test.each([
  [undefined, "application/json; charset=utf-8", /^\{"ID":/],
  ["negotiated", "application/json; charset=utf-8", /^\{"ID":/],
  ["xml", "application/xml; charset=utf-8", /^<Response><ID>/],
  ["empty", null, /^$/],
] as const)("with %s, asking for JSON gives the type %s", async (createdBody, contentType, body) => {
  const sandbox = createSandbox({ ...(createdBody && { behaviour: { createdBody } }) });
  const response = await callWire(sandbox, "?user=new@example.com", { method: "POST", headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(contentType);
  expect(await response.text()).toMatch(body);
  expect(sandbox.connectionRequests).toHaveLength(1);
});

test("a refusal comes as it was asked for", async () => {
  const sandbox = createSandbox({ behaviour: { createdBody: "xml" } });
  const response = await callWire(sandbox, "", { method: "POST", headers });
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

test("a client lives with each of them", async () => {
  for (const createdBody of ["negotiated", "xml", "empty"] as const) {
    const { baseUrl, credentials, fetch } = createSandbox({ behaviour: { createdBody } });
    const client = createClient({ auth: clientCredentials(credentials), baseUrl, fetch, format: xml });
    const created = await client.createConnectionRequest({ user: "new@example.com" });
    expect(typeof created?.ID).toBe(createdBody === "empty" ? "undefined" : "string");
  }
});
