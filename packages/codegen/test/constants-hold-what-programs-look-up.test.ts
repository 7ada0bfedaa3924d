import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

async function readConstants(document: object): Promise<Record<string, unknown>> {
  const complete = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {}, ...document };
  const folder = temporaryFolder({ "api.json": JSON.stringify(complete) });
  const { files } = await generate({ document: join(folder, "api.json") });
  const code = (files.get("constants.ts") ?? "").replaceAll(" as const", "");
  const constants = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object;
  // A module is no plain object, which comparisons mind.
  return { ...constants };
}

test("servers come with their variables filled in, the default one first", async () => {
  const servers = [
    {
      url: "https://{region}.example.com",
      variables: { region: { default: "eu" } },
      "x-environment": "test",
    },
    { url: "https://example.com", description: "Everywhere" },
  ];

  expect(await readConstants({ servers })).toEqual({
    servers: [
      { url: "https://eu.example.com", environment: "test" },
      { url: "https://example.com", description: "Everywhere" },
    ],
  });
});

test("closed and open enumerations of texts are listed with their details, others are not", async () => {
  const schemas = {
    colour: { type: "string", enum: ["red", "green"], "x-enum-details": { red: { isWarm: true } } },
    Mood: { type: ["string", "null"], "x-extensible-enum": ["good", null] },
    Size: { type: "integer", enum: [1, 2] },
    Plain: { type: "string" },
  };
  const { servers: _servers, ...lists } = await readConstants({ components: { schemas } });

  expect(lists).toEqual({
    colourValues: [{ value: "red", isWarm: true }, { value: "green" }],
    moodValues: [{ value: "good" }],
  });
});
