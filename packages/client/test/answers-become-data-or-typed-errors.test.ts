import { describe, expect, test } from "vitest";
import { clientWith } from "./support/queue-server.ts";

const row = { ID: "A1", status: "Pending" };
const json = { "content-type": "application/json" };

describe("Items is always given as an array", () => {
  test.each([
    [{ Items: [row] }, [row]],
    [{ Items: row }, [row]],
    [{ Items: null }, []],
    [{}, []],
    [{ Items: [] }, []],
  ])("%j", async (body, expected) => {
    const client = clientWith(() => Response.json(body));
    expect((await client.listConnectionRequests()).Items).toEqual(expected);
  });
});

test.each([
  ["204 without a body", () => new Response(null, { status: 204 })],
  ["200 with an empty object", () => Response.json({})],
  ["200 without a body", () => new Response(null, { status: 200 })],
])("an update is fine with %s", async (_, answer) => {
  const update = clientWith(answer).updateConnectionRequest({ id: "A1", status: "CRRET" });
  await expect(update).resolves.not.toThrow();
});

test.each([
  ["no body", () => new Response(null)],
  [
    "XML that nobody asked for",
    () => new Response("<Response/>", { headers: { "content-type": "application/xml" } }),
  ],
])("a creation with %s gives undefined", async (_, answer) => {
  await expect(clientWith(answer).createConnectionRequest({ user: "a" })).resolves.toBeUndefined();
});

test.each([
  ["truncated JSON", '{"ID":"secret', json, /with invalid JSON/],
  [
    "HTML",
    "<html>secret</html>",
    { "content-type": "text/html; charset=utf-8" },
    /with text\/html, not JSON/,
  ],
  ["nothing", "", json, /with nothing/],
])("a read answered with %s is a decode error that does not quote it", async (_, body, headers, message) => {
  const client = clientWith(() => new Response(body, { headers: headers as Record<string, string> }));
  const error = await client.getConnectionRequest({ id: "A1" }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "decode", operationId: "getConnectionRequest", status: 200 });
  expect(String(error)).toMatch(message);
  expect(String(error)).not.toContain("secret");
});

describe.each(["[]", "null", '"text"', "5"])("%s where an object belongs is a decode error", (body) => {
  const client = clientWith(() => new Response(body, { headers: json }));
  test.each<[string, () => Promise<unknown>, boolean]>([
    ["list", () => client.listConnectionRequests(), false],
    ["get", () => client.getConnectionRequest({ id: "A1" }), false],
    ["create", () => client.createConnectionRequest({ user: "a" }), true],
    ["update", () => client.updateConnectionRequest({ id: "A1", status: "CRRET" }), true],
  ])("%s", async (_, call, mayHaveBeenApplied) => {
    await expect(call()).rejects.toMatchObject({ code: "decode", mayHaveBeenApplied });
  });
});

test("withResponse gives the data and the answer it came in", async () => {
  const client = clientWith(() => Response.json({ Items: [row] }, { headers: { "x-api-warn": "soon" } }));
  const { data, response } = await client.listConnectionRequests.withResponse();
  expect(data.Items).toEqual([row]);
  expect(response.status).toBe(200);
  expect(response.headers.get("x-api-warn")).toBe("soon");
});

test.each([
  [400, '{"Error":{"Message":"Invalid status."}}', /answered with 400: Invalid status\.$/],
  [409, '{"Message":"Conflict"}', /answered with 409: Conflict\.$/],
  [404, "", /answered with 404\.$/],
  [500, "<html>", /answered with 500\.$/],
  [400, '{"error":"invalid_request","error_description":"no id","code":5}', /answered with 400: no id\.$/],
])("%i with %j is an ApiError", async (status, body, message) => {
  const client = clientWith(() => new Response(body || null, { status }));
  await expect(client.updateConnectionRequest({ id: "A1", status: "CRSUC" })).rejects.toMatchObject({
    name: "ApiError",
    code: "api",
    status,
    operationId: "updateConnectionRequest",
    mayHaveBeenApplied: status >= 500,
    message: expect.stringMatching(message),
  });
});

test("raw does not throw on a status, and goes the same way", async () => {
  const headers: (string | null)[] = [];
  const client = clientWith((_, init) => {
    headers.push(new Headers(init.headers).get("authorization"));
    return Response.json({ Error: { Message: "gone" } }, { status: 404 });
  });
  const { data, error, response } = await client.raw.GET("/common/connectionrequests/{id}", {
    params: { path: { id: "A1" } },
  });
  expect(data).toBeUndefined();
  expect(error).toEqual({ Error: { Message: "gone" } });
  expect(response.status).toBe(404);
  expect(headers).toEqual(["Bearer token"]);
});
