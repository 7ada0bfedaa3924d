import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { serve } from "@connection-requests/testing/serve";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorMessage } from "../support/call-sandbox.ts";
import { lastingState } from "../support/lasting-state.ts";
import { refusedCalls, secret } from "../support/refused-calls.ts";
import { callWire } from "../support/wire-call.ts";

function createQueue(): Sandbox {
  return createSandbox({
    connectionRequests: [
      { ID: "finished" },
      { ID: "waiting", emailAddresses: { email1: "waiting@example.com" } },
      {},
    ],
  });
}

async function finish(sandbox: Sandbox): Promise<void> {
  const headers = { "content-type": "application/json" };
  const call = { method: "PUT", headers, body: '{"status":"CRSUC"}' };
  expect((await callWire(sandbox, "/finished", call)).status).toBe(204);
}

const cases = ["application/json", "application/xml"].flatMap((accept) =>
  refusedCalls.map(([expected, words, path, call = {}]) => ({ accept, expected, words, path, call })),
);

test.each(cases)(
  "in $accept: $expected that says $words",
  async ({ accept, expected, words, path, call }) => {
    const sandbox = createQueue();
    await finish(sandbox);
    const before = lastingState(sandbox);
    const response = await callWire(sandbox, path, { ...call, headers: { accept, ...call.headers } });
    expect(response.status).toBe(expected);
    expect(response.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
    const message = await errorMessage(response);
    expect(message).toMatch(new RegExp(words.replaceAll("/", "\\/")));
    expect(message).not.toContain(secret);
    expect(lastingState(sandbox)).toEqual(before);
  },
);

let server: Awaited<ReturnType<typeof serve>>;
const served = createQueue();
beforeAll(async () => {
  await finish(served);
  server = await serve(served);
});
// Rejects if one of the answers was a lie.
afterAll(() => server.close());

test("over HTTP each of them gives the same status, or 413 and 431 where HTTP itself sets the limit", async () => {
  const before = lastingState(served);
  const authorization = `Bearer ${await served.accessToken()}`;
  for (const [expected, , path, { method = "GET", body, headers } = {}] of refusedCalls) {
    const init = { method, headers: { authorization, ...headers }, ...(body !== undefined && { body }) };
    const response = await fetch(`${server.url}/common/connectionrequests${path}`, init);
    await response.arrayBuffer();
    const isHuge = path.length > 10_000 || (body?.length ?? 0) > 1_000_000;
    expect([expected, ...(isHuge ? [413, 431] : [])]).toContain(response.status);
  }
  expect(lastingState(served)).toEqual(before);
});

test("an offset past the end is an empty page, not an error", async () => {
  const sandbox = createQueue();
  const headers = { accept: "application/json" };
  for (const offset of ["3", "99", "999999999999999"]) {
    const response = await callWire(sandbox, `?offset=${offset}`, { headers });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ Items: [], NextPage: null });
  }
});
