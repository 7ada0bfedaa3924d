import { createSandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

test("the reply has what the API documents, no refresh token, and its token opens the queue", async () => {
  const sandbox = createSandbox();
  const response = await requestToken(sandbox, { ...clientOf(sandbox), grant_type: "client_credentials" });

  expect(response.status).toBe(200);
  const reply = (await response.json()) as Record<string, unknown>;
  expect(reply).toEqual({
    expires_in: 3600,
    scope: "CONREQ",
    token_type: "Bearer",
    access_token: expect.any(String),
    geolocation: "https://us.api.concursolutions.com",
  });
  const headers = { authorization: `Bearer ${String(reply["access_token"])}` };
  expect((await callSandbox(sandbox, "", { headers })).status).toBe(200);
});

test.each([
  [{ client_id: "" }, 62, "invalid_request"],
  [{ client_secret: "" }, 63, "invalid_request"],
  [{ client_id: "s3cret" }, 61, "invalid_client"],
  [{ client_secret: "s3cret" }, 64, "invalid_client"],
  [{ grant_type: "magic" }, 60, "invalid_grant"],
])("a form with %j is refused with code %i", async (form, code, error) => {
  const sandbox = createSandbox();
  const response = await requestToken(sandbox, {
    ...clientOf(sandbox),
    grant_type: "client_credentials",
    ...form,
  });
  expect(response.status).toBe(400);
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({ code, error, error_description: expect.any(String) });
  expect(text).not.toContain("s3cret");
});

test("a form without grant_type is refused with code 65", async () => {
  const sandbox = createSandbox();
  const response = await requestToken(sandbox, clientOf(sandbox));
  expect(await response.json()).toMatchObject({ code: 65 });
});

test("a body that is no form is refused", async () => {
  const sandbox = createSandbox();
  const response = await sandbox.fetch("https://glz.api.concursolutions.com/oauth2/v0/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...clientOf(sandbox), grant_type: "client_credentials" }),
  });
  expect(response.status).toBe(400);
});

test("the token endpoint knows POST alone", async () => {
  const response = await createSandbox().fetch("https://glz.api.concursolutions.com/oauth2/v0/token");
  expect(response.status).toBe(405);
});
