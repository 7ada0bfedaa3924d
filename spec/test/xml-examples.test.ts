import { expect, test } from "vitest";
import { bodyExamples } from "./support/body-examples.ts";
import { decodeXml, elementName } from "./support/decode-xml.ts";
import { loadEffectiveDescription } from "./support/descriptions.ts";
import { parseXml } from "./support/parse-xml.ts";

const description = await loadEffectiveDescription();
const examples = bodyExamples(description);
const xmlExamples = examples.filter(({ mediaType }) => mediaType === "application/xml");

test.each(xmlExamples)("the XML example $name at $pointer has the element names of its schema", (example) => {
  const root = parseXml(String(example.value));

  expect(root.name).toBe(elementName(example.schema, description));
  expect(() => decodeXml(root, example.schema, description)).not.toThrow();
});

const namedExamples = xmlExamples.filter(({ name }) => name !== "example");

test.each(namedExamples)("the XML example $name at $pointer says the same as its JSON twin", (example) => {
  const twin = examples.find(
    ({ pointer, name, mediaType }) =>
      pointer === example.pointer && name === example.name && mediaType === "application/json",
  );

  expect(decodeXml(parseXml(String(example.value)), example.schema, description)).toEqual(twin?.value);
});
