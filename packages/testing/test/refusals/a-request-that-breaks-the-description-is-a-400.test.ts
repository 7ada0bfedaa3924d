import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, errorMessage } from "../support/call-sandbox.ts";

const secret = "s3cret-value";

test.each([
  ["limit=0", "#/parameters/limit"],
  ["limit=11", "#/parameters/limit"],
  ["limit=-1", "#/parameters/limit"],
  ["limit=2.5", "#/parameters/limit"],
  [`limit=${secret}`, "#/parameters/limit"],
  ["limit=", "#/parameters/limit"],
  ["limit=2&limit=3", "#/parameters/limit"],
  [`offset=${secret}`, "#/parameters/offset"],
  ["offset=-1", "#/parameters/offset"],
  ["offset=1.5", "#/parameters/offset"],
])("the list with %s is refused and names %s", async (query, pointer) => {
  const response = await callSandbox(createSandbox({ connectionRequests: 3 }), `?${query}`);
  expect(response.status).toBe(400);
  const message = await errorMessage(response);
  expect(message).toContain(pointer);
  expect(message).not.toContain(secret);
});

test.each([
  ["", "user"],
  ["?user=", "#/parameters/user"],
  ["?user=%20", "#/parameters/user"],
  [`?user=${secret}&user=${secret}`, "#/parameters/user"],
])("a creation with %j is refused and names %s", async (query, name) => {
  const sandbox = createSandbox();
  const response = await callSandbox(sandbox, query, { method: "POST" });
  expect(response.status).toBe(400);
  const message = await errorMessage(response);
  expect(message).toContain(name);
  expect(message).not.toContain(secret);
  expect(sandbox.connectionRequests).toEqual([]);
});

test.each([
  [{}, "status"],
  [{ status: null }, "#/body/status"],
  [{ status: 5 }, "#/body/status"],
  [{ status: "Pending" }, "#/body/status"],
  [{ status: "CRPA1" }, "#/body/status"],
  [{ status: secret }, "#/body/status"],
  [["CRSUC"], "#/body"],
  ["CRSUC", "#/body"],
  [null, "#/body"],
])("an update with the body %j is refused and names %s", async (json, pointer) => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const response = await callSandbox(sandbox, "/1", { method: "PUT", json });
  expect(response.status).toBe(400);
  const message = await errorMessage(response);
  expect(message).toContain(pointer);
  expect(message).not.toContain(secret);
  expect(sandbox.connectionRequests).toHaveLength(1);
  expect(sandbox.emails).toEqual([]);
});
