import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

test("a mock server passes method, URL, headers and body, and gets status, headers and body", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const authorization = `Bearer ${await sandbox.accessToken()}`;
  const path = "/api/v3.2/common/connectionrequests";

  const asked = { accept: "application/json", authorization };
  const list = await sandbox.handle({ method: "GET", url: `${path}?limit=1`, headers: asked });
  const fetched = await sandbox.fetch(`https://us2.api.concursolutions.com${path}?limit=1`, {
    headers: asked,
  });
  expect(list).toMatchObject({ status: 200, headers: { "content-type": "application/json; charset=utf-8" } });
  expect(list.body).toBe(await fetched.text());

  const headers = { authorization: [authorization], "content-type": "application/json" };
  const body = '{"status":"CRSUC"}';
  const updated = await sandbox.handle({ method: "PUT", url: `https://any.host${path}/1`, headers, body });
  expect(updated).toMatchObject({ status: 204, body: undefined });
});
