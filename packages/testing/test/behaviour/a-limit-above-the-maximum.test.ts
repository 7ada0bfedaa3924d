import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";

test.each(["11", "99", "99999999999999999999"])("bad-request: a limit of %s is a 400", async (limit) => {
  const sandbox = createSandbox({ connectionRequests: 20 });
  expect((await callSandbox(sandbox, `?limit=${limit}`)).status).toBe(400);
});

test.each(["11", "99", "99999999999999999999"])("clamped: a limit of %s counts as 10", async (limit) => {
  const sandbox = createSandbox({ connectionRequests: 20, behaviour: { limitAboveMaximum: "clamped" } });
  const { ids, nextPage } = await readPage(sandbox, `?limit=${limit}`);
  expect(ids).toHaveLength(10);
  expect(new URL(nextPage ?? "").search).toBe("?limit=10&offset=10");
  expect(sandbox.requests[0]?.parameters).toEqual({ limit });
});

test.each(["0", "-1", "2.5", "abc", ""])("clamped: a limit of %j is still a 400", async (limit) => {
  const sandbox = createSandbox({ connectionRequests: 20, behaviour: { limitAboveMaximum: "clamped" } });
  expect((await callSandbox(sandbox, `?limit=${limit}`)).status).toBe(400);
});
