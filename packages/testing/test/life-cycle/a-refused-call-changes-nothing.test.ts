import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";

const put = (json: unknown) => ({ method: "PUT", json });

test.each<[string, string, object, number]>([
  ["limit 0", "?limit=0", {}, 400],
  ["limit 11", "?limit=11", {}, 400],
  ["a limit that is no number", "?limit=abc", {}, 400],
  ["an offset that is no position", "?offset=abc", {}, 400],
  ["an offset past the end", "?offset=99", {}, 200],
  ["an unknown ID", "/unknown", {}, 404],
  ["an update of an unknown ID", "/unknown", put({ status: "CRSUC" }), 404],
  ["an update of a connected request", "/connected", put({ status: "CREU1" }), 404],
  ["an update of a returning request", "/returning", put({ status: "CREU1" }), 404],
  ["an update without a status", "/1", put({ note: "unknown field" }), 400],
  ["an update with a status of the server's", "/1", put({ status: "CRPA1" }), 400],
  ["an update that is no object", "/1", put(["CRSUC"]), 400],
  ["a creation without a user", "", { method: "POST" }, 400],
  ["a creation with an empty user", "?user=", { method: "POST" }, 400],
  ["a creation for a user who waits", "?user=traveller.1@example.com", { method: "POST" }, 409],
  ["a method that is not known", "/1", { method: "DELETE" }, 405],
])("%s", async (_, path, call, status) => {
  const sandbox = createSandbox({
    connectionRequests: [{ ID: "1" }, { ID: "connected" }, { ID: "returning" }],
  });
  await update(sandbox, "connected", "CRSUC");
  await update(sandbox, "returning", "CREU1");
  const read = () => [sandbox.lives, sandbox.connectionRequests, sandbox.emails];
  const before = read();
  expect((await callSandbox(sandbox, path, call)).status).toBe(status);
  expect(read()).toEqual(before);
});
