import { xml } from "@connection-requests/client/xml";
import { expect, test } from "vitest";
import { clientWith } from "../support/queue-server.ts";
import { answeredWith, failureOf } from "./support/xml-client.ts";

const asXml = "<ConnectionRequest><ID>A1</ID></ConnectionRequest>";
const asJson = '{"ID":"A1"}';

test.each([
  ["application/xml", asXml],
  ["text/xml", asXml],
  ["application/vnd.concur+xml", asXml],
  ["Application/XML; Charset=UTF-8", asXml],
  ['application/xml;charset="utf-8"', asXml],
  ["application/xml; version=1", asXml],
  ["", asXml],
  ["application/json", asJson],
  ["application/hal+json; charset=utf-8", asJson],
])("%s", async (contentType, text) => {
  expect(await answeredWith(text, contentType).getConnectionRequest({ id: "A1" })).toEqual({ ID: "A1" });
});

test.each([
  ["application/json", asXml, /invalid JSON/],
  ["application/xml", asJson, /not well-formed/],
  ["text/html", "<html/>", /text\/html/],
  ["application/xml; charset=utf-16", asXml, /another encoding than UTF-8/],
  ['text/xml; charset="ISO-8859-1"', asXml, /another encoding than UTF-8/],
])("%s with %s is a decode error", async (contentType, text, message) => {
  const error = await failureOf(answeredWith(text, contentType).getConnectionRequest({ id: "A1" }));
  expect(error).toMatchObject({ code: "decode", message: expect.stringMatching(message) });
});

test("XML with a status for which the description has none is a decode error", async () => {
  const client = clientWith(
    () => new Response(asXml, { status: 202, headers: { "content-type": "text/xml" } }),
    {
      format: xml,
    },
  );
  const error = await failureOf(client.getConnectionRequest({ id: "A1" }));
  expect(error).toMatchObject({ code: "decode", status: 202, message: expect.stringContaining("for 202") });
});
