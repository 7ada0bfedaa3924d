import { decodeXml, encodeXml } from "@connection-requests/client/xml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { connectionRequestCollection } from "./support/arbitrary-requests.ts";
import { decodeListWithAnotherParser } from "./support/decode-with-another-parser.ts";

test("on every document that is written here", () => {
  fc.assert(
    fc.property(connectionRequestCollection, (page) => {
      const text = encodeXml("ConnectionRequestCollection", page);
      const decoded = decodeXml("ConnectionRequestCollection", text);
      expect(decodeListWithAnotherParser(text)).toEqual(decoded);
    }),
    { numRuns: 300 },
  );
});
