import { decodeXml, xmlServer } from "@connection-requests/client/xml";
import { expect, test } from "vitest";

const list = (content: string): string => `<ConnectionRequests>${content}</ConnectionRequests>`;

test.each([
  ["with text", "<New>a</New>"],
  ["with elements", "<New><ID>b</ID><Items><a/></Items></New>"],
  ["that come twice", "<New/><New/>"],
  ["with attributes", '<New a="1" b="2"/>'],
  ["of another namespace", '<n:ID xmlns:n="https://other.example">b</n:ID>'],
])("%s, wherever they stand", (_, unknown) => {
  const item = `<ConnectionRequest>${unknown}<ID>a</ID>${unknown}</ConnectionRequest>`;
  const text = list(`${unknown}<Items>${unknown}${item}${unknown}</Items>${unknown}`);
  expect(decodeXml("ConnectionRequestCollection", text)).toStrictEqual({ Items: [{ ID: "a" }] });
});

test.each([
  ["an end tag that is missing", "<New><a></New>"],
  ["text with a raw &", "<New>a & b</New>"],
])("but not with %s", (_, unknown) => {
  expect(() => decodeXml("ConnectionRequestCollection", list(unknown))).toThrow(/not well-formed/);
});

test("elements are understood in any order", () => {
  const text = "<ConnectionRequest><userId>u</userId><ID>a</ID></ConnectionRequest>";
  expect(decodeXml("ConnectionRequest", text)).toStrictEqual({ ID: "a", userId: "u" });
});

test("attributes that are not nil say nothing", () => {
  const text = '<ConnectionRequest a="1"><ID type="string" xml:space="preserve">a</ID></ConnectionRequest>';
  expect(decodeXml("ConnectionRequest", text)).toStrictEqual({ ID: "a" });
});

test.each(["<New/>", '<n:status xmlns:n="https://other.example">CRSUC</n:status>'])(
  "but a server in a test refuses %s, which may be a typing error",
  (unknown) => {
    const text = `<ConnectionRequest>${unknown}<status>CRSUC</status></ConnectionRequest>`;
    expect(() => xmlServer.decodeBody(text, "updateConnectionRequest")).toThrow(
      "XML with an element that the description does not have (at 1:20)",
    );
  },
);
