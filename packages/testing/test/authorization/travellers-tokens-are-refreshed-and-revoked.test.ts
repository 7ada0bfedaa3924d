import { clientCredentials, createClient } from "@connection-requests/client";
import { createSandbox } from "@connection-requests/testing";
import type { SandboxOptions } from "@connection-requests/testing";
import { expect, test } from "vitest";

/** A supplier that has exchanged the request token of one traveller. */
async function connect(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ connectionRequests: 1, ...options });
  const auth = clientCredentials(sandbox.credentials);
  const client = createClient({ auth, fetch: sandbox.fetch, clock: sandbox.clock });
  const [request] = (await client.listConnectionRequests()).Items;
  if (!request) throw new Error("The queue is empty.");
  return { sandbox, auth, request, tokens: await auth.exchangeRequestToken(request) };
}

test("each refresh gives another refresh token, and the old one is used up", async () => {
  const { auth, tokens } = await connect();
  const renewed = await auth.refresh(tokens);

  expect(renewed.refreshToken).not.toBe(tokens.refreshToken);
  expect((await auth.refresh(renewed)).accessToken).not.toBe(renewed.accessToken);
  await expect(auth.refresh(tokens)).rejects.toMatchObject({ code: "auth-ask-traveller", oauthCode: 108 });
});

test("a refresh token ends after six months", async () => {
  const { sandbox, auth, tokens } = await connect();
  await sandbox.clock.advance({ hours: 24 * 181 });
  const renewed = await auth.refresh(tokens);
  await sandbox.clock.advance({ hours: 24 * 182 });

  await expect(auth.refresh(renewed)).rejects.toMatchObject({ code: "auth-ask-traveller" });
});

test("a connection that is revoked is gone with all its tokens", async () => {
  const { auth, tokens } = await connect();
  const renewed = await auth.refresh(tokens);
  await auth.revoke(renewed);

  await expect(auth.refresh(renewed)).rejects.toMatchObject({ code: "auth-ask-traveller" });
  await expect(auth.revoke(renewed)).rejects.toMatchObject({ status: 401 });
});

test("a test can revoke them as well, and those of the application", async () => {
  const { sandbox, auth, request, tokens } = await connect();
  sandbox.oauth.revoke(request.userId);

  await expect(auth.refresh(tokens)).rejects.toMatchObject({ code: "auth-ask-traveller" });
  const token = await sandbox.accessToken();
  sandbox.oauth.revoke();
  await expect(
    createClient({ auth: token, fetch: sandbox.fetch }).listConnectionRequests(),
  ).rejects.toMatchObject({
    code: "auth-token-refused",
    status: 403,
  });
});

test("a revoked application token is replaced by the client, once it is old enough", async () => {
  const { sandbox, auth } = await connect();
  const client = createClient({ auth, fetch: sandbox.fetch, clock: sandbox.clock });
  await sandbox.clock.advance({ minutes: 2 });
  sandbox.oauth.revoke();

  expect((await client.listConnectionRequests()).Items).toHaveLength(1);
});

test("travellers of another data centre are asked for there, and their tokens name it", async () => {
  const dataCentre = "https://eu2.api.concursolutions.com";
  const { sandbox, auth, tokens } = await connect({ dataCentre });

  expect(tokens.geolocation).toBe(dataCentre);
  const before = sandbox.requestsTo("token").length;
  await auth.refresh(tokens);
  // At home from the start: nobody is sent around a second time.
  expect(sandbox.requestsTo("token")).toHaveLength(before + 1);
  expect(sandbox.requestsTo("token").map(({ status }) => status)).toEqual([200, 400, 200, 200]);
});

test("an application without the scope may not call the API, and the client says so", async () => {
  const sandbox = createSandbox({ scope: "user_read" });
  const client = createClient({ auth: clientCredentials(sandbox.credentials), fetch: sandbox.fetch });

  await expect(client.listConnectionRequests()).rejects.toMatchObject({
    code: "auth-scope-missing",
    status: 403,
  });
});

test("tokens, used up or revoked, survive a snapshot", async () => {
  const { sandbox, auth, tokens } = await connect();
  const snapshot = sandbox.snapshot();
  const renewed = await auth.refresh(tokens);
  sandbox.restore(snapshot);

  await expect(auth.refresh(renewed)).rejects.toMatchObject({ oauthCode: 108 });
  expect((await auth.refresh(tokens)).refreshToken).toBe(renewed.refreshToken);
});
