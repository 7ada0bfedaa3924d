import { join } from "node:path";
import { expect, test } from "vitest";
import { loadUpstream } from "../upstream/load-upstream.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const thing = "type: object\nproperties: { size: { type: integer }, part: { $ref: '#/Part' } }\n";
const parts = `Thing: { ${thing.trim().replaceAll("\n", ", ")} }\nPart: { type: string, enum: [a, b] }\n`;

test.each([
  [
    "OpenAPI 3.1",
    `openapi: 3.1.0
info: { title: Tiny, version: "1" }
paths:
  /things:
    get:
      responses:
        "200":
          description: Things
          content: { application/json: { schema: { $ref: "parts/things.yaml#/Thing" } } }
components: { schemas: { Part: { type: number } } }
`,
  ],
  [
    "Swagger 2.0",
    `swagger: "2.0"
info: { title: Tiny, version: "1" }
produces: [application/json]
paths:
  /things:
    get:
      responses: { "200": { description: Things, schema: { $ref: "parts/things.yaml#/Thing" } } }
definitions: { Part: { type: number } }
`,
  ],
])("of a document in %s, without taking the names of others", async (_format, text) => {
  const folder = temporaryFolder({ "upstream.yaml": text, "parts/things.yaml": parts });
  const { document } = await loadUpstream(join(folder, "upstream.yaml"));

  expect(document).toMatchObject({
    paths: {
      "/things": {
        get: {
          responses: {
            200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
          },
        },
      },
    },
    components: {
      schemas: {
        Thing: { properties: { size: { type: "integer" }, part: { $ref: expect.stringMatching(/Part./) } } },
        Part: { type: "number" },
      },
    },
  });
  expect(JSON.stringify(document)).toContain('"enum":["a","b"]');
});
