import { decodeXml, encodeXml } from "@connection-requests/client/xml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clientWith } from "../support/queue-server.ts";
import { connectionRequest, connectionRequestCollection, xmlString } from "./support/arbitrary-requests.ts";
import { answeredWith } from "./support/xml-client.ts";

test("a page, whether it came as JSON or as XML", async () => {
  await fc.assert(
    fc.asyncProperty(connectionRequestCollection, async (page) => {
      const fromJson = await clientWith(() => Response.json(page)).listConnectionRequests();
      const text = encodeXml("ConnectionRequestCollection", page);
      const fromXml = await answeredWith(text).listConnectionRequests();
      expect(fromXml).toStrictEqual(fromJson);
    }),
    { numRuns: 200 },
  );
});

test("a request, whether it came as JSON or as XML", async () => {
  await fc.assert(
    fc.asyncProperty(connectionRequest, async (request) => {
      const fromJson = await clientWith(() => Response.json(request)).getConnectionRequest({ id: "A1" });
      const fromXml = await answeredWith(encodeXml("ConnectionRequest", request)).getConnectionRequest({
        id: "A1",
      });
      expect(fromXml).toStrictEqual(fromJson);
    }),
    { numRuns: 200 },
  );
});

test("decoding gives what was encoded, and encoding it again the same text", () => {
  fc.assert(
    fc.property(connectionRequestCollection, (page) => {
      const text = encodeXml("ConnectionRequestCollection", page);
      const decoded = decodeXml("ConnectionRequestCollection", text);
      expect(decoded).toStrictEqual(page);
      expect(encodeXml("ConnectionRequestCollection", decoded)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("the other types as well", () => {
  fc.assert(
    fc.property(xmlString, xmlString, (ID, URI) => {
      expect(
        decodeXml("CreatedConnectionRequest", encodeXml("CreatedConnectionRequest", { ID, URI })),
      ).toEqual({ ID, URI });
      const details = { Message: ID, "Server-Time": URI };
      expect(decodeXml("ErrorBodyDetails", encodeXml("ErrorBodyDetails", details))).toEqual(details);
    }),
  );
  expect(decodeXml("Void", encodeXml("Void", {}))).toEqual({});
});

test("a loyalty number of digits stays a string, with its zeros", () => {
  const text = "<ConnectionRequest><loyaltyNumber>0123</loyaltyNumber></ConnectionRequest>";
  expect(decodeXml("ConnectionRequest", text).loyaltyNumber).toBe("0123");
});
