import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sample } from "fast-check";
import type { Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import type { GenerateOptions, GenerateResult } from "../src/index.ts";
import { writeFiles } from "../src/output/write-files.ts";
import { describeApi, generateFrom, secondDocument } from "./support/documents.ts";
import { arbitraryText } from "./support/plain-text.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const repository = join(import.meta.dirname, "../../..");
const overlays = ["wire", "names", "sdk"].map((name) => join(repository, `spec/overlays/${name}.yaml`));

const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");

const configuration = {
  extends: join(repository, "tsconfig.base.json"),
  compilerOptions: { noEmit: true, allowImportingTsExtensions: true, composite: false, declaration: true },
  include: ["fixtures/*.ts"],
};

/** What somebody might add to the description: nothing but this text. */
const addedSchemas = `    LoyaltyProgram:
      type: object
      required: [id, code, name, level, since, owner, partners, rate]
      properties:
        id: { type: string, format: uuid }
        code: { type: string, pattern: "^[A-Z]{2}\\\\d{3}$", examples: [nope, AB123] }
        name: { type: string, minLength: 3, maxLength: 12 }
        level: { type: string, enum: [silver, gold] }
        since: { type: string, format: date-time }
        opened: { type: string, format: date }
        contact: { type: string, format: email }
        page: { type: string, format: uri }
        rate: { type: number, exclusiveMinimum: 0, maximum: 1 }
        members: { type: integer, format: int32, minimum: 10, maximum: 12 }
        active: { type: [boolean, "null"] }
        "class": { const: program }
        default-tier: { type: string }
        owner: { oneOf: [{ $ref: "#/components/schemas/LoyaltyOwner" }, { type: "null" }] }
        parent: { $ref: "#/components/schemas/LoyaltyProgram" }
        partners: { type: array, minItems: 2, items: { $ref: "#/components/schemas/LoyaltyOwner" } }
    LoyaltyOwner:
      allOf:
        - { type: object, required: [lastName], properties: { lastName: { type: string } } }
        - { type: object, required: [rank], properties: { rank: { type: integer } } }
`;

/** A call that takes it, so that there is a validator of it. */
const addedPath = `paths:
  /programs:
    post:
      operationId: addProgram
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/LoyaltyProgram" } } }
      responses: { "204": { description: Added } }
`;

type Build = (...values: unknown[]) => unknown;
type Validate = (value: unknown) => readonly unknown[];

async function generateWithAddition(options: Partial<GenerateOptions>): Promise<GenerateResult> {
  const published = readFileSync(join(repository, "spec/connection-requests.yaml"), "utf8");
  const document = join(temporaryFolder(), "connection-requests.yaml");
  writeFileSync(document, `${published.replace(/^paths:\n/m, addedPath)}${addedSchemas}`);
  return generate({ document, overlays, ...options });
}

/** Loads an emitted module; fast-check, which is not installed where it stands, comes from here. */
async function load(text: string | undefined, name: string): Promise<Record<string, unknown>> {
  const fastCheck = join(repository, "node_modules/fast-check/lib/fast-check.js");
  const loadable = (text ?? "").replace('from "fast-check"', `from ${JSON.stringify(fastCheck)}`);
  const folder = temporaryFolder({ [name]: loadable, "package.json": '{ "type": "module" }' });
  return (await import(join(folder, name))) as Record<string, unknown>;
}

async function loadValidator(): Promise<Validate> {
  const { files } = await generateWithAddition({ validators: true });
  const { validators } = await load(files.get("validators.js"), "validators.js");
  return (validators as Record<string, { body: Validate }>)["addProgram"]?.body as Validate;
}

test("a schema that is added to the description has a builder, and arbitrary values, that are valid", async () => {
  const { files, warnings } = await generateWithAddition({ builders: "./client.ts" });
  const validate = await loadValidator();
  expect(validate({}).length).toBeGreaterThan(0);

  const build = (await load(files.get("builders.ts"), "builders.ts"))["buildLoyaltyProgram"] as Build;
  for (let index = 0; index < 100; index += 1) expect(validate(build({}, index, 7))).toEqual([]);
  expect(build({ name: "Mine" }, 1)).toMatchObject({
    name: "Mine",
    code: "AB123",
    level: "gold",
    members: 11,
  });
  expect(build({}, 3)).toEqual(build({}, 3));
  expect(build({}, 3, 2)).not.toEqual(build({}, 3));
  expect(warnings).toEqual([]);

  const { createArbitraries } = await load(files.get("arbitraries.ts"), "arbitraries.ts");
  const { LoyaltyProgram } = (createArbitraries as (text: unknown) => Record<string, Arbitrary<unknown>>)(
    arbitraryText,
  );
  const values = sample(LoyaltyProgram as Arbitrary<unknown>, { numRuns: 500, seed: 1 });
  for (const value of values) expect(validate(value)).toEqual([]);
  // It loads Ajv and openapi-typescript, two of the slowest modules here.
}, 30_000);

test("what is emitted for another document compiles strictly", async () => {
  const folder = temporaryFolder({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify(configuration),
    "runtime.ts":
      "export interface CallOptions { readonly timeoutMs?: number }\nexport interface ResponseWithData<Data> { readonly data: Data }\n",
    "mine.ts": 'export const refinements: import("./fixtures/refinements.ts").Refinements = {};',
  });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  const fixtures = { builders: "../client/client.ts", refinements: "../mine.ts" };
  const outputs = { client: { runtime: "../runtime.ts" }, fixtures };
  for (const [name, options] of Object.entries(outputs)) {
    const { files } = await generate({ document: secondDocument, ...options });
    await writeFiles(join(folder, name), files);
  }

  const { stdout } = spawnSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });

  expect(stdout).toBe("");
}, 30_000);

test("nothing but fixtures is emitted, and refinements when they are asked for", async () => {
  const names = async (options: Partial<GenerateOptions>): Promise<string[]> => [
    ...(await generate({ document: secondDocument, ...options })).files.keys(),
  ];
  expect(await names({ builders: "./client.ts" })).toEqual(["builders.ts", "arbitraries.ts"]);
  expect(await names({ builders: "./client.ts", refinements: "./mine.ts" })).toEqual([
    "builders.ts",
    "arbitraries.ts",
    "refinements.ts",
  ]);
});

test("a pattern without an example and a keyword that is not followed are warned of, with the way out", async () => {
  const schemas = `components:
  schemas:
    Plant:
      type: object
      properties:
        code: { type: string, pattern: "^[a-z]{3}$" }
        labels: { type: array, uniqueItems: true, items: { type: string } }
`;
  const path = `/ping:\n  get: { operationId: ping, responses: { "204": { description: Alive } } }`;
  const { warnings } = await generateFrom(describeApi(path, schemas), [], { builders: "./client.ts" });
  expect(warnings.join("\n")).toMatch(/labels — fixtures do not follow uniqueItems — give overrides/);
  expect(warnings.join("\n")).toMatch(/Plant\.code — no example follows the pattern .* — give the schema/);
});

test("examples of bodies give values and the order of properties; those that break the schema do not", async () => {
  const rest = `components:
  schemas:
    Plant:
      type: object
      properties:
        height: { type: integer, example: tall }
        name: { type: string }
        note: { type: [string, "null"] }
`;
  const path = `/plant:
  get:
    operationId: getPlant
    responses:
      "200":
        description: A plant
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Plant" }
            examples:
              rose: { value: { name: Rose, note: null, height: 40 } }
              herb: { value: { name: Basil, note: hardy } }
`;
  const { files } = await generateFrom(describeApi(path, rest), [], { builders: "./client.ts" });
  const { buildPlant } = (await load(files.get("builders.ts"), "builders.ts")) as { buildPlant: Build };
  expect(JSON.stringify(buildPlant())).toBe('{"name":"Rose","note":null,"height":40}');
  expect(buildPlant({ height: undefined }, 1)).toEqual({ name: "Basil", note: "hardy", height: 40 });
});

test("refinements stand between the description and what a test asks for", async () => {
  const { files } = await generateWithAddition({ builders: "./client.ts", refinements: "./refine.ts" });
  const folder = temporaryFolder({
    "builders.ts": files.get("builders.ts") ?? "",
    "refine.ts":
      "export const refinements = { LoyaltyOwner: (o, index) => ({ lastName: `Sample ${index}`, ...o }) };",
  });
  const module = (await import(join(folder, "builders.ts"))) as Record<string, Build>;
  expect(module["buildLoyaltyProgram"]?.({}, 4)).toMatchObject({ owner: { lastName: "Sample 4", rank: 5 } });
  expect(module["buildLoyaltyOwner"]?.({ lastName: "Mine" })).toEqual({ lastName: "Mine", rank: 1 });
});
