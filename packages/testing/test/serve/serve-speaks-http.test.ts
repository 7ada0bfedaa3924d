import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, onTestFinished, test } from "vitest";

const json = { "content-type": "application/json" };

test("the same calls give the same bytes over HTTP as through fetch", async () => {
  const served = createSandbox({ connectionRequests: 8 });
  const direct = createSandbox({ connectionRequests: 8 });
  const server = await serve(served);
  onTestFinished(() => server.close());
  const authorization = `Bearer ${await served.accessToken()}`;
  expect(`Bearer ${await direct.accessToken()}`).toBe(authorization);

  const id = direct.connectionRequests[2]?.ID;
  const body = '{"status":"CRSUC"}';
  const calls: [string, RequestInit?][] = [
    ["/common/connectionrequests?limit=3"],
    ["/common/connectionrequests?user=robin%40example.com", { method: "POST" }],
    [`/common/connectionrequests/${id}`],
    [`/common/connectionrequests/${id}`, { method: "PUT", headers: json, body }],
    [`/common/connectionrequests/${id}`, { method: "PUT", headers: json, body: '{"status":"nö"}' }],
    ["/common/connectionrequests?limit=99"],
    ["/nothing"],
  ];
  for (const [path, init] of calls) {
    const headers = { ...init?.headers, authorization };
    const overHttp = await fetch(server.url + path, { ...init, headers });
    const inMemory = await direct.fetch(direct.baseUrl + path, { ...init, headers });
    expect(overHttp.status).toBe(inMemory.status);
    expect(await overHttp.text()).toBe(await inMemory.text());
    for (const name of ["content-type", "concur-correlationid", "www-authenticate", "allow"]) {
      expect(overHttp.headers.get(name)).toBe(inMemory.headers.get(name));
    }
    expect(overHttp.headers.get("transfer-encoding")).toBeNull();
  }
  expect(served.requests).toEqual(direct.requests);
});

test("the token endpoint is on the same host, and its geolocation does not lead away from it", async () => {
  const sandbox = createSandbox();
  const server = await serve(sandbox);
  onTestFinished(() => server.close());
  const { clientId, clientSecret } = sandbox.credentials;
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: "client_credentials" };
  const response = await fetch(new URL("/oauth2/v0/token", server.url), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form),
  });
  expect(await response.json()).toMatchObject({ geolocation: new URL(server.url).origin });
});
