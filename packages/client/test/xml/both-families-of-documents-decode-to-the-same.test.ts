import { decodeXml } from "@connection-requests/client/xml";
import { describe, expect, test } from "vitest";
import { answeredWith } from "./support/xml-client.ts";

const xsi =
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const robin = {
  ID: "A1",
  URI: "https://us.example/common/connectionrequests/A1",
  firstName: "Robin",
  middleName: null,
  lastName: "Sample",
  loyaltyNumber: "0123",
  status: "Pending",
  requestToken: "T1",
  lastModified: "2026-11-02T09:39:21",
  emailAddresses: { email1: "robin@example.com", email2: null, email3: null, email4: null, email5: null },
  userId: "U1",
};
const kim = { ...robin, ID: "A2", middleName: "Quinn", loyaltyNumber: null, emailAddresses: null };

const contentOfRobin = `
  <ID>A1</ID>
  <URI>https://us.example/common/connectionrequests/A1</URI>
  <firstName>Robin</firstName>
  <middleName xsi:nil="true" />
  <lastName>Sample</lastName>
  <loyaltyNumber>0123</loyaltyNumber>
  <status>Pending</status>
  <requestToken>T1</requestToken>
  <lastModified>2026-11-02T09:39:21</lastModified>
  <emailAddresses>
    <email1>robin@example.com</email1>
    <email2 xsi:nil="true" /><email3 xsi:nil="1"></email3><email4 xsi:nil=" true " /><email5 xsi:nil="true" />
  </emailAddresses>
  <userId>U1</userId>`;
const contentOfKim = contentOfRobin
  .replace("<ID>A1<", "<ID>A2<")
  .replace('<middleName xsi:nil="true" />', "<middleName>Quinn</middleName>")
  .replace("<loyaltyNumber>0123</loyaltyNumber>", '<loyaltyNumber xsi:nil="true" />')
  .replace(/<emailAddresses>[^]*<\/emailAddresses>/, '<emailAddresses xsi:nil="true" />');

const next = "https://us.example/common/connectionrequests/?limit=2&offset=2";
const nextPage = "<NextPage>https://us.example/common/connectionrequests/?limit=2&amp;offset=2</NextPage>";

/** A list as it travels. */
const wireList = (contents: readonly string[], rest = nextPage): string =>
  `<ConnectionRequests ${xsi}><Items>${contents
    .map((content) => `<ConnectionRequest>${content}</ConnectionRequest>`)
    .join("\n")}</Items>${rest}</ConnectionRequests>`;

/** A list with the names of the published page. */
const publishedList = (contents: readonly string[], rest = nextPage): string =>
  `<?xml version="1.0" encoding="UTF-8" ?><ConnectionRequestCollection ${xsi}>${contents
    .map((content) => `<Items>${content}</Items>`)
    .join("\n")}${rest}</ConnectionRequestCollection>`;

describe.each([
  ["that travels", wireList],
  ["that is published", publishedList],
])("the list %s", (_, list) => {
  test.each([
    ["one item", [contentOfRobin], [robin]],
    ["two items", [contentOfRobin, contentOfKim], [robin, kim]],
    ["ten items", Array<string>(10).fill(contentOfKim), Array(10).fill(kim)],
    ["no item", [], []],
  ])("with %s", async (_, contents, Items) => {
    expect(await answeredWith(list(contents)).listConnectionRequests()).toStrictEqual({
      Items,
      NextPage: next,
    });
  });

  test.each([
    ["nil", '<NextPage xsi:nil="true" />', { NextPage: null }],
    ["absent", "", {}],
  ])("with a next page that is %s", async (_, rest, expected) => {
    expect(await answeredWith(list([contentOfRobin], rest)).listConnectionRequests()).toStrictEqual({
      Items: [robin],
      ...expected,
    });
  });
});

test("what each family calls an item is understood in the other's list", () => {
  const list = wireList([contentOfRobin]).replaceAll("ConnectionRequest>", "ConnectionRequestGet>");
  expect(decodeXml("ConnectionRequestCollection", list).Items).toStrictEqual([robin]);
});

test.each(["<Items />", "<Items></Items>", "<Items>\n</Items>", "", '<Items xsi:nil="true" />'])(
  "an empty list is an empty array: %s",
  async (items) => {
    const text = `<ConnectionRequests ${xsi}>${items}<NextPage xsi:nil="true" /></ConnectionRequests>`;
    expect(await answeredWith(text).listConnectionRequests()).toStrictEqual({ Items: [], NextPage: null });
  },
);

test.each(["ConnectionRequest", "ConnectionRequestGet"])("a single request is <%s>", async (root) => {
  const client = answeredWith(`<${root} ${xsi}>${contentOfRobin}</${root}>`);
  expect(await client.getConnectionRequest({ id: "A1" })).toStrictEqual(robin);
});

test.each(["Response", "CreateResponse"])("a created request is <%s>", async (root) => {
  const client = answeredWith(`<${root}><ID>A1</ID><URI>https://us.example/A1</URI></${root}>`);
  const created = { ID: "A1", URI: "https://us.example/A1" };
  expect(await client.createConnectionRequest({ user: "robin" })).toStrictEqual(created);
});

test.each(["<Void/>", "<Void></Void>"])("an update is answered with %s", async (text) => {
  const update = answeredWith(text).updateConnectionRequest({ id: "A1", status: "CRSUC" });
  await expect(update).resolves.not.toThrow();
});

test.each(["ConnectionRequest", "ConnectionRequestPut"])("an update is <%s>", (root) => {
  const text = `<${root}><status>CRSUC</status></${root}>`;
  expect(decodeXml("ConnectionRequestUpdate", text)).toStrictEqual({ status: "CRSUC" });
});

test.each(["xsi", "i", "p3"])("nil is told by its namespace, under the prefix %s", (prefix) => {
  const text = `<ConnectionRequest xmlns:${prefix}="http://www.w3.org/2001/XMLSchema-instance"><middleName ${prefix}:nil="true"/></ConnectionRequest>`;
  expect(decodeXml("ConnectionRequest", text)).toStrictEqual({ middleName: null });
});

test.each([
  ["false", 'xmlns:n="http://www.w3.org/2001/XMLSchema-instance" n:nil="false"'],
  ["of another namespace", 'xmlns:n="https://other.example" n:nil="true"'],
  ["of no namespace", 'nil="true"'],
])("a nil that is %s is none", (_, attributes) => {
  const text = `<ConnectionRequest><middleName ${attributes}/></ConnectionRequest>`;
  expect(decodeXml("ConnectionRequest", text)).toStrictEqual({ middleName: "" });
});

test("comments, sections and references are part of the text around them", () => {
  const text =
    "<ConnectionRequest><lastName> A<!-- b -->&#66;<![CDATA[<c>&d;]]>&#x45;&lt;&gt;&amp;&quot;&apos;&#13;\r\n </lastName></ConnectionRequest>";
  expect(decodeXml("ConnectionRequest", text)).toStrictEqual({ lastName: " AB<c>&d;E<>&\"'\r\n " });
});

test("a byte order mark before the document is none of its text", () => {
  expect(decodeXml("ConnectionRequest", "\uFEFF<ConnectionRequest><ID>1</ID></ConnectionRequest>")).toEqual({
    ID: "1",
  });
});
