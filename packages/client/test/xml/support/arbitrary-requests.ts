import type { ConnectionRequest, ConnectionRequestCollection } from "@connection-requests/client";
import fc from "fast-check";

/** What is told apart by careful parsers only. */
const troublesome = [
  ..."<>&'\"\t\n\r =;",
  "\r\n",
  "]]>",
  "<!--",
  "&amp;",
  "&#13;",
  "&a=",
  "\u0085",
  "\u2028",
  "\uFEFF",
  "\uFFFD",
  "\uD7FF",
  "\uE000",
  "\u{10000}",
  "\u{10FFFF}",
];

/** Any string that XML 1.0 can carry, empty and white space alone included. */
export const xmlString: fc.Arbitrary<string> = fc.string({
  maxLength: 12,
  unit: fc.oneof(
    fc.constantFrom(...troublesome),
    fc.constantFrom(..."0aZ é"),
    fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x1_0000, max: 0x10_ffff }).map((code) => String.fromCodePoint(code)),
  ),
});

const orNull = fc.option(xmlString, { nil: null });

const emailAddresses = fc.record(
  { email1: orNull, email2: orNull, email3: orNull, email4: orNull, email5: orNull },
  { requiredKeys: [], noNullPrototype: true },
);

/** Any connection request by its schema, its optional parts given, null or absent. */
export const connectionRequest: fc.Arbitrary<ConnectionRequest> = fc.record(
  {
    ID: xmlString,
    URI: xmlString,
    firstName: xmlString,
    middleName: orNull,
    lastName: xmlString,
    loyaltyNumber: orNull,
    status: xmlString,
    requestToken: xmlString,
    lastModified: xmlString,
    emailAddresses: fc.option(emailAddresses, { nil: null }),
    userId: xmlString,
  },
  {
    requiredKeys: ["ID", "URI", "firstName", "lastName", "status", "requestToken", "lastModified", "userId"],
    noNullPrototype: true,
  },
);

/** Any page by its schema. */
export const connectionRequestCollection: fc.Arbitrary<ConnectionRequestCollection> = fc.record(
  { Items: fc.array(connectionRequest, { maxLength: 4 }), NextPage: orNull },
  { requiredKeys: ["Items"], noNullPrototype: true },
);
