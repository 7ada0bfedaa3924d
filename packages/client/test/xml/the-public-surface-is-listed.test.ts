import * as surface from "@connection-requests/client/xml";
import { expect, test } from "vitest";

test("by name, so that nothing becomes public by accident", () => {
  expect(Object.keys(surface).sort()).toEqual([
    "createXmlFormat",
    "createXmlServerFormat",
    "decodeXml",
    "defaultXmlLimits",
    "encodeXml",
    "xml",
    "xmlServer",
  ]);
});

test("what is shared cannot be changed", () => {
  expect(Object.isFrozen(surface.xml)).toBe(true);
  expect(Object.isFrozen(surface.xmlServer)).toBe(true);
  expect(Object.isFrozen(surface.defaultXmlLimits)).toBe(true);
});
