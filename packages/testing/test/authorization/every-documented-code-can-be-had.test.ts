import { createSandbox, oauthRefusals } from "@connection-requests/testing";
import type { OauthRefusalCode, Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";
import { callSandbox } from "../support/call-sandbox.ts";
import { clientOf, requestToken } from "../support/request-token.ts";

const codes = Object.keys(oauthRefusals).map((code) => Number(code) as OauthRefusalCode);

/** The codes that client and domain documentation tell apart by what to do. */
const documented = [
  [5, 10, 11, 12, 13, 14, 19, 20, 108, 123, 136],
  [53, 54, 59, 60, 61, 62, 63, 64, 65, 107, 120, 135],
  [134],
  [16],
].flat();

test("none of the documented codes is missing", () => {
  expect(documented.filter((code) => !codes.includes(code as OauthRefusalCode))).toEqual([]);
});

test.each(codes)("code %i, once, when a test asks for it", async (code) => {
  const sandbox = createSandbox();
  sandbox.oauth.refuseNext(code);
  const form = { ...clientOf(sandbox), grant_type: "client_credentials" };
  const refused = await requestToken(sandbox, form);

  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code, error: expect.stringMatching(/^[a-z_]+$/) });
  expect((await requestToken(sandbox, form)).status).toBe(200);
});

/** Codes that a request brings upon itself. */
const own: readonly [code: number, what: string, form: Record<string, string>][] = [
  [
    5,
    "a request token that nobody gave",
    { grant_type: "password", credtype: "authtoken", username: "u", password: "p" },
  ],
  [51, "an exchange without a user", { grant_type: "password", credtype: "authtoken", password: "p" }],
  [
    52,
    "an exchange without a request token",
    { grant_type: "password", credtype: "authtoken", username: "u" },
  ],
  [
    54,
    "a scope that the application does not hold",
    { grant_type: "client_credentials", scope: "CONREQ other" },
  ],
  [60, "a grant that does not exist", { grant_type: "magic" }],
  [61, "another application", { client_id: "somebody", grant_type: "client_credentials" }],
  [62, "no application", { client_id: "", grant_type: "client_credentials" }],
  [63, "no secret", { client_secret: "", grant_type: "client_credentials" }],
  [64, "another secret", { client_secret: "s3cret", grant_type: "client_credentials" }],
  [65, "no grant", {}],
  [106, "a refresh without a token", { grant_type: "refresh_token" }],
  [108, "a refresh with a token that nobody gave", { grant_type: "refresh_token", refresh_token: "r" }],
  [120, "another type of credentials", { grant_type: "password", credtype: "password" }],
];

test.each(own)("code %i for %s", async (code, _what, form) => {
  const sandbox = createSandbox();
  const response = await requestToken(sandbox, { ...clientOf(sandbox), ...form });

  expect(await response.json()).toMatchObject({ code });
});

const travel: readonly [what: string, send: (sandbox: Sandbox) => Promise<Response>][] = [
  [
    "a charset in the media type",
    (sandbox) => post(sandbox, { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" }),
  ],
  ["another media type", (sandbox) => post(sandbox, { "content-type": "application/json" })],
  ["credentials in the URL", (sandbox) => post(sandbox, {}, "?client_id=1&client_secret=2")],
];

test.each(travel)("code 62 for %s, with the cure", async (_what, send) => {
  const refused = (await (await send(createSandbox())).json()) as Record<string, unknown>;

  expect(refused["code"]).toBe(62);
  expect(refused["error_description"]).toMatch(/without a charset|never into the URL/);
});

function post(sandbox: Sandbox, headers: Record<string, string>, query = ""): Promise<Response> {
  const form = { ...clientOf(sandbox), grant_type: "client_credentials" };
  return sandbox.fetch(`https://glz.api.concursolutions.com/oauth2/v0/token${query}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  });
}

test("a planned refusal that makes no sense is refused itself", () => {
  const { oauth } = createSandbox();

  expect(() => oauth.refuseNext(17 as never)).toThrow(/there is no such code; known are 5, 10/);
  expect(() => oauth.refuseNext(5, 0)).toThrow(/from 1 to 10000/);
});

test("a body of unknown length is refused, and nothing happens", async () => {
  const sandbox = createSandbox({ connectionRequests: [{ ID: "1" }] });
  const body = new Blob([JSON.stringify({ status: "CRSUC" })]).stream();
  const response = await sandbox.fetch(`${sandbox.baseUrl}/common/connectionrequests/1`, {
    method: "PUT",
    headers: { authorization: `Bearer ${await sandbox.accessToken()}`, "content-type": "application/json" },
    body,
    duplex: "half",
  } as RequestInit);

  expect(response.status).toBe(411);
  expect((await callSandbox(sandbox, "/1")).status).toBe(200);
  expect(sandbox.emails).toEqual([]);
});
