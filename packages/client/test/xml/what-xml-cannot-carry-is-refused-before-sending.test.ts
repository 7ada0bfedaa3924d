import { ConfigError } from "@connection-requests/client";
import { encodeXml, xml, xmlServer } from "@connection-requests/client/xml";
import { expect, test } from "vitest";
import { clientWith } from "../support/queue-server.ts";
import { failureOf } from "./support/xml-client.ts";

const withStatus = (status: string) => ({ id: "A1", status: status as "CRSUC" });

test.each([
  ["U+0000", "\0"],
  ["a control character", "\u0001"],
  ["U+001F", "\u001F"],
  ["U+FFFE", "\uFFFE"],
  ["U+FFFF", "\uFFFF"],
  ["the first half of a pair", "\uD800"],
  ["the second half of a pair", "\uDC00"],
  ["halves in the wrong order", "\uDE00\uD83D"],
])("%s", async (_, character) => {
  const client = clientWith(() => expect.unreachable("something was sent"), { format: xml });
  const error = await failureOf(client.updateConnectionRequest(withStatus(`secret${character}`)));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error.operationId).toBe("updateConnectionRequest");
  expect(error.message).toContain(
    "updateConnectionRequest: /status holds a character that XML 1.0 cannot carry",
  );
  expect(error.message).not.toContain("secret");
});

const cyclic: Record<string, unknown> = {};
cyclic["emailAddresses"] = { email1: cyclic };

test.each([
  ["a number where text belongs", { Items: [{ ID: 17 }] }, "/Items/0/ID must be a string"],
  ["a date where text belongs", { Items: [{}, { ID: new Date(0) }] }, "/Items/1/ID must be a string"],
  ["an object where an array belongs", { Items: {} }, "/Items must be an array"],
  ["an array where an object belongs", { Items: [[]] }, "/Items/0 must be an object"],
  ["undefined in an array", { Items: [undefined] }, "/Items/0 must be an object"],
  ["text where an object belongs", { Items: ["secret"] }, "/Items/0 must be an object"],
  ["a property that nobody knows", { Items: [{ "a/b~": 1 }] }, "/Items/0/a~1b~0 is not in the description"],
  ["a property of objects in general", { constructor: "secret" }, "/constructor is not in the description"],
  ["text", "secret", "the value must be an object"],
  ["null", null, "the value must be an object"],
  ["undefined", undefined, "the value must be an object"],
  [
    "a value that leads back to itself",
    { Items: [cyclic] },
    "/Items/0/emailAddresses/email1 must be a string",
  ],
])("%s", (_, value, message) => {
  expect(() => encodeXml("ConnectionRequestCollection", value as never)).toThrow(
    new ConfigError(`ConnectionRequestCollection: ${message}.`),
  );
});

test.each(["Nothing", "constructor", "__proto__"])("a type called %s", (name) => {
  expect(() => encodeXml(name as "Void", {})).toThrow(
    new ConfigError(`${name}: the description has no XML for it.`),
  );
});

test.each(["nothing", "constructor", "__proto__"])("an operation called %s", (operationId) => {
  expect(() => xml.write({}, operationId)).toThrow(ConfigError);
  expect(() => xmlServer.encodeAnswer({}, { operationId, status: 200 })).toThrow(ConfigError);
});
