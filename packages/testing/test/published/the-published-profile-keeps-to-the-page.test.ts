import { createSandbox } from "@connection-requests/testing";
import type { Sandbox } from "@connection-requests/testing";
import { expect, test } from "vitest";

const collection = "https://us.api.concursolutions.com/api/v3.2/common/connectionrequests";
const robin = { middleName: null, emailAddresses: { email1: "robin.sample@example.com", email2: null } };
const published = (connectionRequests: number): Sandbox =>
  createSandbox({
    profile: "published",
    connectionRequests: Array.from({ length: connectionRequests }, () => robin),
  });

/** A call without a token; the page says that none is needed. */
async function call(sandbox: Sandbox, url: string, accept: string, init: RequestInit = {}) {
  const { status, headers, text } = await sandbox
    .fetch(url, { ...init, headers: { accept, "content-type": accept, ...init.headers } })
    .then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
  return { status, contentType: headers.get("content-type"), text };
}

const json = "application/json";
const xml = "application/xml";

test("Items is one object, in the order of the page, without null", async () => {
  const sandbox = published(2);
  const { status, text } = await call(sandbox, `${collection}?limit=10`, json);
  expect(status).toBe(200);
  const page = JSON.parse(text) as { Items: Record<string, unknown>; NextPage: string };
  expect(Object.keys(page)).toEqual(["Items", "NextPage"]);
  const [first] = sandbox.connectionRequests;
  expect(page.Items).toMatchObject({ ID: first?.ID, lastName: "Sample", URI: `${collection}/${first?.ID}` });
  expect(Object.keys(page.Items)).toEqual(
    "firstName ID lastModified lastName loyaltyNumber requestToken status URI userId emailAddresses".split(
      " ",
    ),
  );
  expect(page.Items["emailAddresses"]).toEqual({ email1: "robin.sample@example.com" });
  expect(page.NextPage).toBe(`${collection}/?limit=1&offset=1`);
});

test("following NextPage gives every request, each on a page of its own", async () => {
  const sandbox = published(12);
  const ids: unknown[] = [];
  let next: string | undefined = collection;
  while (next !== undefined) {
    const { text } = await call(sandbox, next, json);
    const page = JSON.parse(text) as { Items: { ID: string }; NextPage?: string };
    ids.push(page.Items.ID);
    next = page.NextPage;
  }
  expect(ids).toEqual(sandbox.connectionRequests.map(({ ID }) => ID));
});

test("an empty queue has neither Items nor NextPage", async () => {
  expect((await call(published(0), collection, json)).text).toBe("{}");
  expect((await call(published(0), collection, xml)).text).toBe("<ConnectionRequestCollection />");
});

test("XML has the page's names, with the request in Items itself", async () => {
  const sandbox = published(1);
  const [{ ID = "", requestToken = "", userId = "" } = {}] = sandbox.connectionRequests;
  const request =
    `<firstName>Robin</firstName><ID>${ID}</ID><lastModified>2026-01-05T09:00:00</lastModified><lastName>Sample</lastName>` +
    `<loyaltyNumber>0000000001</loyaltyNumber><requestToken>${requestToken}</requestToken><status>Pending</status>` +
    `<URI>${collection}/${ID}</URI><userId>${userId}</userId>` +
    "<emailAddresses><email1>robin.sample@example.com</email1></emailAddresses>";
  const list = await call(sandbox, collection, xml);
  expect(list).toMatchObject({ status: 200, contentType: "application/xml; charset=utf-8" });
  expect(list.text).toBe(
    `<ConnectionRequestCollection><Items>${request}</Items></ConnectionRequestCollection>`,
  );
  const one = await call(sandbox, `${collection}/${ID}`, xml);
  expect(one.text).toBe(`<ConnectionRequestGet>${request}</ConnectionRequestGet>`);
});

test("a creation gives a CreateResponse", async () => {
  const sandbox = published(0);
  const inXml = await call(sandbox, `${collection}?user=a@example.com`, xml, { method: "POST" });
  expect(inXml.text).toMatch(
    /^<CreateResponse><ID>[\da-f-]{36}<\/ID><URI>https:.*<\/URI><\/CreateResponse>$/,
  );
  const inJson = await call(sandbox, `${collection}?user=b@example.com`, json, { method: "POST" });
  const { ID } = sandbox.connectionRequests[1] ?? {};
  expect(JSON.parse(inJson.text)).toEqual({ ID, URI: `${collection}/${ID}` });
});

test.each([
  [json, '{"status":"CRSUC"}', "{}"],
  [xml, "<ConnectionRequestPut><status>CRSUC</status></ConnectionRequestPut>", "<Void />"],
])("an update in %s is answered with 200 and an empty object", async (mediaType, body, answer) => {
  const sandbox = published(1);
  const url = `${collection}/${sandbox.connectionRequests[0]?.ID}`;
  const { status, text } = await call(sandbox, url, mediaType, { method: "PUT", body });
  expect([status, text]).toEqual([200, answer]);
  expect(sandbox.connectionRequests).toEqual([]);
  expect(sandbox.emails).toHaveLength(1);
});

test.each(["{}", '{"status":"CRPA1"}', '{"status":"CRPA2"}'])(
  "an update with %s, which the page allows, changes nothing",
  async (body) => {
    const sandbox = published(1);
    const url = `${collection}/${sandbox.connectionRequests[0]?.ID}`;
    const { status, text } = await call(sandbox, url, json, { method: "PUT", body });
    expect([status, text]).toEqual([200, "{}"]);
    expect(sandbox.connectionRequests).toHaveLength(1);
    expect(sandbox.emails).toEqual([]);
  },
);

test("the page has no errors: a refusal is a status without a body", async () => {
  const sandbox = published(1);
  const url = `${collection}/${sandbox.connectionRequests[0]?.ID}`;
  const refused: readonly (readonly [number, string, RequestInit?])[] = [
    [400, `${collection}?limit=abc`],
    [400, `${collection}?offset=abc`],
    [400, collection, { method: "POST" }],
    [404, `${collection}/unknown`],
    [404, `${collection}/unknown`, { method: "PUT", body: '{"status":"CRSUC"}' }],
    [400, url, { method: "PUT", body: '{"status":"Pending"}' }],
    [400, url, { method: "PUT", body: '{"status":5}' }],
    [400, url, { method: "PUT", body: "{" }],
    [405, url, { method: "DELETE" }],
  ];
  for (const [expected, target, init] of refused) {
    const { status, text, contentType } = await call(sandbox, target, json, init);
    expect([status, text, contentType]).toEqual([expected, "", null]);
  }
  expect(sandbox.connectionRequests).toHaveLength(1);
});

test("a profile that does not exist is refused", () => {
  expect(() => createSandbox({ profile: "wire" as "published" })).toThrow(
    "profile must be one of: effective, published.",
  );
});
