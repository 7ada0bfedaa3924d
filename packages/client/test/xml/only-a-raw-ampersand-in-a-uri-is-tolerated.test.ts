import { decodeXml } from "@connection-requests/client/xml";
import { expect, test } from "vitest";
import { answeredWith, failureOf } from "./support/xml-client.ts";

const list = (content: string): string => `<ConnectionRequests>${content}</ConnectionRequests>`;

test.each([
  ["https://us.example/?limit=10&offset=20", "https://us.example/?limit=10&offset=20"],
  ["https://us.example/?a=1&b=2&c=3&amp;d=4&#38;e=5", "https://us.example/?a=1&b=2&c=3&d=4&e=5"],
  ["https://us.example/?a=1&lt=2&amp=3", "https://us.example/?a=1&lt=2&amp=3"],
  ["&a=1", "&a=1"],
  ["\r\n https://us.example/?a=1\r&b=2", "\n https://us.example/?a=1\n&b=2"],
])("as a separator of parameters: %s", (text, expected) => {
  const { NextPage } = decodeXml("ConnectionRequestCollection", list(`<NextPage>${text}</NextPage>`));
  expect(NextPage).toBe(expected);
});

test("in a URI of an item, with a wrapper or without", () => {
  const content = "<URI>https://us.example/?a=1&b=2</URI>";
  const wrapped = list(`<Items><ConnectionRequest>${content}</ConnectionRequest></Items>`);
  const bare = list(`<Items>${content}</Items><Items>${content}</Items>`);
  const item = { URI: "https://us.example/?a=1&b=2" };
  expect(decodeXml("ConnectionRequestCollection", wrapped)).toEqual({ Items: [item] });
  expect(decodeXml("ConnectionRequestCollection", bare)).toEqual({ Items: [item, item] });
});

test.each([
  [
    "in a text that is no URI",
    "<Items><ConnectionRequest><lastName>a&b=c</lastName></ConnectionRequest></Items>",
  ],
  [
    "in a text behind a URI that has one",
    "<Items><ConnectionRequest><URI>?a=1&b=2</URI><lastName>a&b=c</lastName></ConnectionRequest></Items>",
  ],
  ["in an unknown element", "<Other>https://us.example/?a=1&b=2</Other>"],
  ["in an unknown NextPage", "<Other><NextPage>https://us.example/?a=1&b=2</NextPage></Other>"],
  ["in an attribute", '<NextPage a="?a=1&b=2"/>'],
  ["between elements", "&b=2<NextPage/>"],
  ["behind a comment", "<NextPage>?a=1<!-- -->&b=2</NextPage>"],
  ["behind an element", "<NextPage><a/>&b=2</NextPage>"],
  ["before a space", "<NextPage>?a=1& b=2</NextPage>"],
  ["before nothing", "<NextPage>?a=1&</NextPage>"],
  ["without a value", "<NextPage>?a=1&b</NextPage>"],
  ["as an entity of HTML", "<NextPage>?a=1&copy;</NextPage>"],
])("nowhere else: %s", async (_, content) => {
  const error = await failureOf(answeredWith(list(content)).listConnectionRequests());
  expect(error).toMatchObject({ code: "decode", message: expect.stringContaining("not well-formed") });
});

test("a section is left as it is", () => {
  const text = list("<NextPage><![CDATA[?a=1&b=2<c>&d=3]]></NextPage>");
  expect(decodeXml("ConnectionRequestCollection", text).NextPage).toBe("?a=1&b=2<c>&d=3");
});

test("positions behind it are those of the text", () => {
  const text = list("<NextPage>?a=1&b=2&c=3</NextPage><NextPage/>");
  expect(() => decodeXml("ConnectionRequestCollection", text)).toThrow(/a second <NextPage> .*\(at 1:54\)/);
});
