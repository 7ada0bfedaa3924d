import { createSandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { expect, onTestFinished, test } from "vitest";

test("by default it takes a free port of the loopback address, and its URL ends in the path of the API", async () => {
  const server = await serve(createSandbox());
  onTestFinished(() => server.close());
  const { protocol, hostname, port, pathname } = new URL(server.url);
  expect([protocol, hostname, pathname]).toEqual(["http:", "127.0.0.1", "/api/v3.2"]);
  expect(Number(port)).toBeGreaterThan(0);
});

test("two servers of one sandbox show the same queue", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }], authorization: false });
  const servers = [await serve(sandbox), await serve(sandbox)];
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.close()))));
  await fetch(`${servers[0]?.url}/common/connectionrequests/1`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: '{"status":"CRSUC"}',
  });
  const headers = { accept: "application/json" };
  const response = await fetch(`${servers[1]?.url}/common/connectionrequests`, { headers });
  expect(await response.json()).toEqual({ Items: [], NextPage: null });
});
