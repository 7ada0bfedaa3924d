import { decodeXml } from "@connection-requests/client/xml";
import { expect, test } from "vitest";
import { answeredWith, failureOf } from "./support/xml-client.ts";

const nil = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil';
const item = "<ConnectionRequest><ID>secret</ID></ConnectionRequest>";
const list = (content: string): string => `<ConnectionRequests>\n  ${content}\n</ConnectionRequests>`;

const cases: [what: string, text: string, message: RegExp][] = [
  // Well-formedness
  ["an end tag that is missing", list("<Items>secret"), /is not well-formed \(at 3:/],
  ["an end tag of another element", list("<Items></NextPage>"), /is not well-formed \(at 2:/],
  ["the end of the text in a tag", "<ConnectionRequests", /is not well-formed \(at 1:/],
  ["nothing but white space", " \n ", /is not well-formed/],
  ["two roots", "<ConnectionRequests/><ConnectionRequests/>", /is not well-formed \(at 1:/],
  ["text behind the root", "<ConnectionRequests/>secret", /is not well-formed/],
  ["text before the root", "secret<ConnectionRequests/>", /is not well-formed/],
  ["JSON", '{"Items":[{"ID":"secret"}]}', /is not well-formed/],
  ["an attribute without quotes", "<ConnectionRequests a=secret/>", /is not well-formed/],
  ["an attribute that comes twice", '<ConnectionRequests a="1" a="2"/>', /is not well-formed/],
  ["a prefix that means nothing", list("<secret:Items/>"), /is not well-formed/],
  ["a prefix of the language", list("<constructor:Items/>"), /is not well-formed/],
  ["an entity of HTML", list("<NextPage>secret&nbsp;</NextPage>"), /is not well-formed/],
  ["an entity of nobody", list("<NextPage>&secret;</NextPage>"), /is not well-formed/],
  ["a reference to U+0000", list("<NextPage>&#0;</NextPage>"), /is not well-formed/],
  ["a reference to a surrogate", list("<NextPage>&#xD800;</NextPage>"), /is not well-formed/],
  ["a reference beyond Unicode", list("<NextPage>&#x110000;</NextPage>"), /is not well-formed/],
  ["a reference in capitals", list("<NextPage>&#X41;</NextPage>"), /is not well-formed/],
  ["the end of a section in text", list("<NextPage>]]></NextPage>"), /is not well-formed/],
  ["a comment in a comment", list("<!-- <!-- --> -->"), /is not well-formed/],
  ["a declaration that is late", '\n<?xml version="1.0"?><ConnectionRequests/>', /is not well-formed/],
  // Characters and encodings
  [
    "a control character",
    list("<NextPage>\u0001</NextPage>"),
    /character that XML 1\.0 cannot carry \(at 2:13\)/,
  ],
  ["U+FFFE", list("<NextPage>\uFFFE</NextPage>"), /cannot carry \(at 2:13\)/],
  ["XML 1.1", '<?xml version="1.1"?><ConnectionRequests/>', /another version than 1\.0 \(at 1:1\)/],
  [
    "UTF-16 in the declaration",
    '<?xml version="1.0" encoding="UTF-16"?><ConnectionRequests/>',
    /another encoding than UTF-8/,
  ],
  [
    "Latin 1 in the declaration",
    "<?xml version='1.0' encoding='ISO-8859-1'?><ConnectionRequests/>",
    /another encoding/,
  ],
  // DOCTYPE, entities, instructions
  ["a DOCTYPE", "<!DOCTYPE ConnectionRequests><ConnectionRequests/>", /with a DOCTYPE \(at 1:/],
  ["a DOCTYPE from elsewhere", '<!DOCTYPE a SYSTEM "file:///secret"><ConnectionRequests/>', /with a DOCTYPE/],
  [
    "an entity of its own",
    '<!DOCTYPE a [<!ENTITY x "secret">]><ConnectionRequests>&x;</ConnectionRequests>',
    /with a DOCTYPE/,
  ],
  ["a DOCTYPE behind a comment", "<!-- --><!DOCTYPE a><ConnectionRequests/>", /with a DOCTYPE/],
  ["an instruction", "<?secret x?><ConnectionRequests/>", /with a processing instruction \(at 1:/],
  ["an instruction inside", list("<?secret?>"), /with a processing instruction \(at 2:/],
  // Limits
  ["65 levels", `${"<a>".repeat(65)}${"</a>".repeat(65)}`, /more than 64 levels \(at 1:196\)/],
  ["100,000 levels", "<a>".repeat(100_000), /more than 64 levels/],
  ["50,001 elements", list("<a/>".repeat(50_000)), /more than 50000 elements/],
  // Structure
  ["another root", "<secret/>", /whose root is not <ConnectionRequests> \(at 1:1\)/],
  ["the root of one request", "<ConnectionRequest/>", /whose root is not <ConnectionRequests>/],
  ["the root in another case", "<connectionrequests/>", /whose root is not <ConnectionRequests>/],
  ["the root in a namespace", '<ConnectionRequests xmlns="https://secret.example"/>', /whose root is not/],
  ["a root that is nil", `<ConnectionRequests ${nil}="true"/>`, /whose root is not/],
  [
    "a second NextPage",
    list("<NextPage>secret</NextPage><NextPage/>"),
    /a second <NextPage> where one belongs \(at 2:30\)/,
  ],
  [
    "a second wrapper",
    list(`<Items>${item}</Items><Items>${item}</Items>`),
    /a second <Items> where one belongs/,
  ],
  ["an item and a wrapper", list(`<Items><ID>secret</ID></Items><Items>${item}</Items>`), /a second <Items>/],
  ["two empty wrappers", list("<Items/><Items/>"), /a second <Items>/],
  [
    "a second ID",
    list("<Items><ConnectionRequest><ID>secret</ID>\n<ID/></ConnectionRequest></Items>"),
    /a second <ID> where one belongs \(at 3:1\)/,
  ],
  ["text in the list", list("secret"), /with text where elements belong \(at 1:1\)/],
  [
    "text in a request",
    list("<Items><ConnectionRequest>secret</ConnectionRequest></Items>"),
    /text where elements belong \(at 2:10\)/,
  ],
  ["text in Items", list("<Items>secret</Items>"), /<Items> that holds no <ConnectionRequest> \(at 2:3\)/],
  ["text beside an item", list(`<Items>secret${item}</Items>`), /<Items> that holds no/],
  ["other elements in Items", list("<Items><secret/></Items>"), /<Items> that holds no <ConnectionRequest>/],
  [
    "an element in a text",
    list("<NextPage>https://<b>secret</b></NextPage>"),
    /an element in <NextPage>, where text belongs \(at 2:21\)/,
  ],
  [
    "a nil with text",
    list(`<NextPage ${nil}="true">secret</NextPage>`),
    /a nil <NextPage> that is not empty/,
  ],
  [
    "a nil with elements",
    list(`<Items ${nil}="true">${item}</Items>`),
    /a nil <Items> that is not empty|a nil <ConnectionRequest>/,
  ],
  [
    "a nil that is a word",
    list(`<NextPage ${nil}="secret"/>`),
    /a nil that is neither true nor false \(at 2:/,
  ],
];

test.each(cases)("%s", async (_, text, message) => {
  const error = await failureOf(answeredWith(text).listConnectionRequests());

  expect(error).toMatchObject({ code: "decode", operationId: "listConnectionRequests", status: 200 });
  expect(error.message).toMatch(/^listConnectionRequests was answered with XML /);
  expect(error.message).toMatch(message);
  expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain("secret");
});

test("a text of more than 1,048,576 characters is not looked at", () => {
  expect(() => decodeXml("Void", "<".repeat(1_048_577))).toThrow(/XML of more than 1048576 characters/);
});

test("half a surrogate pair is no character, not even before one", () => {
  const text = "<ConnectionRequest><ID>\uD83Dsecret</ID></ConnectionRequest>";
  expect(() => decodeXml("ConnectionRequest", text)).toThrow(/cannot carry \(at 1:24\)/);
});

test("decodeXml ends in the same error", () => {
  expect(() => decodeXml("ConnectionRequest", "<secret/>")).toThrow(
    expect.objectContaining({
      name: "ConnectionRequestsError",
      code: "decode",
      message: "ConnectionRequest: the text is XML whose root is not <ConnectionRequest> (at 1:1).",
    }),
  );
});

test("an update that is answered badly may have been applied", async () => {
  const update = answeredWith("<Void>").updateConnectionRequest({ id: "A1", status: "CRSUC" });
  expect(await failureOf(update)).toMatchObject({ code: "decode", mayHaveBeenApplied: true });
});
