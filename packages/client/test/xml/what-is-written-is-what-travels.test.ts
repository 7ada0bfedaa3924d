import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeXml, encodeXml, xml, xmlServer } from "@connection-requests/client/xml";
import { expect, test } from "vitest";
import { clientWith } from "../support/queue-server.ts";

interface Content {
  readonly examples?: Readonly<Record<string, { readonly value: never }>>;
}
interface Body {
  readonly content?: Readonly<Record<string, Content>>;
}
interface Operation {
  readonly operationId: string;
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

const file = join(import.meta.dirname, "../../src/generated/openapi.json");
const { paths } = JSON.parse(readFileSync(file, "utf8")) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.values(paths).flatMap((path) => Object.values(path));

/** The XML examples of a body with their twins in JSON; the line breaks are there for readers. */
function examplesOf(body: Body | undefined): [json: never, text: string][] {
  const examples = Object.entries(body?.content?.["application/xml"]?.examples ?? {});
  return examples.map(([name, { value }]) => {
    const twin = body?.content?.["application/json"]?.examples?.[name]?.value;
    return [twin as never, String(value).replace(/>\s+</g, "><").trim()];
  });
}

const answers = operations.flatMap(({ operationId, responses }) =>
  examplesOf(responses["200"]).map(([json, text]) => [operationId, json, text] as const),
);
const bodies = operations.flatMap(({ operationId, requestBody }) =>
  examplesOf(requestBody).map(([json, text]) => [operationId, json, text] as const),
);

test("there are examples of each", () => {
  expect(new Set(answers.map(([operationId]) => operationId)).size).toBe(4);
  expect(bodies).toHaveLength(1);
});

test.each(answers)(
  "an answer to %s: element for element, attribute for attribute",
  (operationId, json, text) => {
    expect(xmlServer.encodeAnswer(json, { operationId, status: 200 })).toBe(text);
  },
);

test.each(bodies)("a body of %s, and it can be read", (operationId, json, text) => {
  expect(xml.write(json, operationId)).toBe(text);
  expect(xmlServer.decodeBody(text, operationId)).toEqual(json);
});

test("an error is what JSON wraps", () => {
  const error = xmlServer.encodeAnswer(
    { Message: "a < b" },
    { operationId: "getConnectionRequest", status: 404 },
  );
  expect(error).toBe("<Error><Message>a &lt; b</Message></Error>");
  expect(decodeXml("ErrorBodyDetails", error)).toEqual({ Message: "a < b" });
});

test("an update asks for XML and sends it", async () => {
  const sent: unknown[] = [];
  const client = clientWith(
    (_, { method, headers, body }) => {
      const { accept, "content-type": contentType } = Object.fromEntries(new Headers(headers));
      sent.push({ method, accept, contentType, body });
      return new Response(null, { status: 204 });
    },
    { format: xml },
  );
  await client.updateConnectionRequest({ id: "A1", status: "CRSUC" });
  const [{ accept, ...rest }] = sent as [{ accept: string }];
  expect(accept).toMatch(/^application\/xml/);
  expect(rest).toEqual({
    method: "PUT",
    contentType: "application/xml",
    body: "<ConnectionRequest><status>CRSUC</status></ConnectionRequest>",
  });
});

test.each([
  [
    "null declares the namespace where the type has none",
    { Message: null },
    '<Error xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Message xsi:nil="true" /></Error>',
  ],
  ["undefined is left out", { Message: undefined, Id: "1" }, "<Error><Id>1</Id></Error>"],
  ["empty text is an empty element", { Message: "" }, "<Error><Message></Message></Error>"],
  [
    "white space stays, and a CR as a reference",
    { Message: " a\r\n\t" },
    "<Error><Message> a&#13;\n\t</Message></Error>",
  ],
  [
    "markup is escaped",
    { Message: `<a>&]]>"'` },
    "<Error><Message>&lt;a&gt;&amp;]]&gt;\"'</Message></Error>",
  ],
])("%s", (_, value, text) => {
  expect(encodeXml("ErrorBodyDetails", value as never)).toBe(text);
});

test.each(["", "<Void/>", "<ConnectionRequest><status>"])("a body that is %j is a decode error", (text) => {
  expect(() => xmlServer.decodeBody(text, "updateConnectionRequest")).toThrow(
    expect.objectContaining({ code: "decode", message: expect.stringMatching(/^updateConnectionRequest: /) }),
  );
});
