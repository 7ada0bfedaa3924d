import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox, update } from "../support/call-sandbox.ts";
import { readPage } from "../support/read-page.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

const waiting = { ID: "1", userId: "user-1", requestToken: "request-token-1" };

function exchange(sandbox: Sandbox, form: Record<string, string> = {}): Promise<Response> {
  const grant = { grant_type: "password", credtype: "authtoken" };
  const proof = { username: waiting.userId, password: waiting.requestToken };
  return requestToken(sandbox, { ...clientOf(sandbox), ...grant, ...proof, ...form });
}

test("the reply has an access token and a refresh token of the traveller", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  const response = await exchange(sandbox);
  expect(response.status).toBe(200);
  const reply: unknown = await response.json();
  expect(reply).toMatchObject({ token_type: "Bearer", expires_in: 3600, refresh_token: expect.any(String) });
  // Seconds since the epoch, about half a year from the start.
  expect((reply as { refresh_expires_in: number }).refresh_expires_in).toBe(Date.UTC(2026, 6, 6, 9) / 1000);
});

test("the traveller's token does not open the supplier's queue", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  const { access_token } = (await (await exchange(sandbox)).json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  expect((await callSandbox(sandbox, "", { headers })).status).toBe(403);
});

test.each([
  [{ username: "" }, 51],
  [{ password: "" }, 52],
  [{ credtype: "password" }, 120],
  [{ username: "another-user" }, 5],
  [{ password: "another-token" }, 5],
])("a form with %j is refused with code %i", async (form, code) => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  const response = await exchange(sandbox, form);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code });
});

test("it can be exchanged for 15 minutes after the last GET", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  await sandbox.clock.advance({ minutes: 14 });
  await readPage(sandbox);
  await sandbox.clock.advance({ minutes: 14 });
  expect((await exchange(sandbox)).status).toBe(200);
  await sandbox.clock.advance({ minutes: 1 });
  expect((await exchange(sandbox)).status).toBe(400);
  await callSandbox(sandbox, "/1");
  expect((await exchange(sandbox)).status).toBe(200);
});

test("it is gone with its request", async () => {
  const sandbox = createSandbox({ connectionRequests: [waiting] });
  await update(sandbox, "1");
  expect((await exchange(sandbox)).status).toBe(400);
});
