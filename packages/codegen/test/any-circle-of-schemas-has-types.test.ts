import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { typeCheck } from "./support/type-check.ts";

const documents = 100;
const names = ["A", "B", "C", "D"];

/** Schemas that extend, offer, hold and list each other in any way. */
const schema = fc.letrec((tie) => {
  const parts = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...names).map((name) => ({ $ref: `#/components/schemas/${name}` })),
      fc.constantFrom({ type: "string" }, { type: "object", properties: { p: { type: "number" } } }),
      fc.record({ allOf: parts }),
      fc.record({ oneOf: parts }),
      fc.record({ anyOf: parts }),
      fc.record({ oneOf: parts, discriminator: fc.constant({ propertyName: "kind" }) }),
      fc.record({
        type: fc.constant("object"),
        properties: fc.constant({ kind: { type: "string" } }),
        discriminator: fc.constant({ propertyName: "kind" }),
      }),
      fc.record({ allOf: parts, oneOf: parts, properties: fc.constant({ kind: { type: "string" } }) }),
      fc.record({ type: fc.constantFrom("array", ["array", "null"]), items: tie("schema") }),
      fc.record({ type: fc.constant("array"), prefixItems: parts }),
      fc.record({ type: fc.constant("object"), properties: fc.record({ q: tie("schema") }) }),
      fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
    ),
  };
}).schema;

const schemas = fc.record(Object.fromEntries(names.map((name) => [name, schema])));

test(`${documents} documents of schemas that are made of each other generate, and compile`, async () => {
  const folder = temporaryFolder();
  const sample = fc.sample(schemas, { numRuns: documents, seed: 11 });
  for (const [index, components] of sample.entries()) {
    const output = join(folder, String(index));
    mkdirSync(output);
    const info = { title: "Circles", version: "1" };
    const document = { openapi: "3.1.0", info, paths: {}, components: { schemas: components } };
    writeFileSync(join(output, "api.json"), JSON.stringify(document));
    const { files } = await generate({ document: join(output, "api.json") });
    writeFileSync(join(output, "types.ts"), files.get("types.ts") ?? "");
  }
  const messages = typeCheck(folder);

  expect(
    messages.map((message) => `${message} ${JSON.stringify(sample[Number.parseInt(message, 10)])}`),
  ).toEqual([]);
}, 60_000);
