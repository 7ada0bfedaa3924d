import type {
  ConnectionRequest,
  ConnectionRequestCollection,
  ConnectionRequestUpdate,
} from "@connection-requests/client";
import { decodeXml, encodeXml } from "@connection-requests/client/xml";
import type { XmlTypes } from "@connection-requests/client/xml";
import { expectTypeOf, test } from "vitest";

test("by their names", () => {
  expectTypeOf<XmlTypes["ConnectionRequest"]>().toEqualTypeOf<ConnectionRequest>();
  expectTypeOf(decodeXml<"ConnectionRequestCollection">).returns.toEqualTypeOf<ConnectionRequestCollection>();
  expectTypeOf(encodeXml<"ConnectionRequestUpdate">)
    .parameter(1)
    .toEqualTypeOf<ConnectionRequestUpdate>();
  const wrong = () => {
    // @ts-expect-error there is no such type
    encodeXml("ConnectionRequestPut", { status: "CRSUC" });
    // @ts-expect-error no state that a supplier reports
    encodeXml("ConnectionRequestUpdate", { status: "Pending" });
    // @ts-expect-error it holds requests
    decodeXml("ConnectionRequest", "").Items;
  };
  void wrong;
});
