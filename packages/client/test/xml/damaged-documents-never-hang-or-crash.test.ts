import { UnreadableBody } from "../../src/body-format.ts";
import { createXmlFormat, defaultXmlLimits, encodeXml } from "@connection-requests/client/xml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlSchemas } from "../../src/generated/xml-schemas.ts";
import { connectionRequestCollection } from "./support/arbitrary-requests.ts";
import { createRandom, mutateText } from "./support/mutate-text.ts";

const documentCount = 2_000;
const maxElements = 150;
const source = { operationId: "listConnectionRequests", status: 200, contentType: "application/xml" };

const [page] = fc.sample(fc.array(connectionRequestCollection, { minLength: 20, maxLength: 20 }), {
  numRuns: 1,
  seed: 1,
});
const originals = (page ?? []).map((value) => encodeXml("ConnectionRequestCollection", value));

/** Decodes a text; gives what came of it, and for how many elements the limits were looked up. */
function decode(text: string): { value?: unknown; failure?: unknown; elementCount: number } {
  let elementCount = 0;
  const limits = {
    ...defaultXmlLimits,
    maxElements,
    get maxDepth() {
      elementCount += 1;
      return 20;
    },
  };
  try {
    return { value: createXmlFormat(xmlSchemas, limits).read(text, source), elementCount };
  } catch (failure) {
    return { failure, elementCount };
  }
}

test(`${documentCount} of them are read within the limits, or refused`, () => {
  const random = createRandom(4);
  const outcomes = { read: 0, refused: 0, beyondLimits: 0 };
  for (let index = 0; index < documentCount; index += 1) {
    const text = mutateText(String(originals[index % originals.length]), random);
    const { value, failure, elementCount } = decode(text);
    expect(elementCount).toBeLessThanOrEqual(maxElements + 1);
    if (failure === undefined) {
      outcomes.read += 1;
      // What was read is of the type, so it can be written and read again.
      const again = encodeXml("ConnectionRequestCollection", value as never);
      expect(createXmlFormat(xmlSchemas).read(again, source)).toEqual(value);
      continue;
    }
    expect(failure).toBeInstanceOf(UnreadableBody);
    if (/more than/.test(String(failure))) outcomes.beyondLimits += 1;
    else outcomes.refused += 1;
  }
  // Mutations that are all refused at their first character, or none of them, would test little.
  expect(outcomes.read).toBeGreaterThan(documentCount / 20);
  expect(outcomes.refused).toBeGreaterThan(documentCount / 2);
  expect(outcomes.beyondLimits).toBeGreaterThan(0);
});
