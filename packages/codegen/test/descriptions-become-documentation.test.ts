import { beforeAll, expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { secondDocument } from "./support/documents.ts";

let client: string;

beforeAll(async () => {
  const { files } = await generate({ document: secondDocument });
  client = files.get("client.ts") ?? "";
});

test("a method shows its summary, description, request and result, where it is looked up and where it is called", () => {
  const doc = (indent: string): string =>
    [
      "/**",
      " * List the plants of a garden",
      " *",
      " * Gives a page of plants.",
      " *",
      " * Write `/* all *\\/` to get all.",
      " *",
      " * `GET /gardens/{gardenId}/plants`",
      " * @returns A page of plants.",
      " */",
    ]
      .map((line) => `${indent}${line}\n`)
      .join("");

  expect(client).toContain(`${doc("  ")}  readonly listPlants: ListPlants;`);
  expect(client).toContain(`${doc("  ")}  (parameters: ListPlantsParameters, options?: CallOptions)`);
});

test("a parameter shows its description and its default", () => {
  expect(client).toContain("  /**\n   * The page to read.\n   * @default 1\n   */\n  readonly page?:");
});

test("a field of the body shows its description", () => {
  expect(client).toContain("  /** In centimetres, or null when nobody measured. */\n  readonly height:");
});

test("a named type shows the description of its schema", () => {
  expect(client).toContain(
    '/** A plant in a garden. */\nexport type Plant = components["schemas"]["plant"];',
  );
});

test("what is deprecated says so", () => {
  expect(client).toMatch(/ \* @deprecated\n {3}\*\/\n {2}readonly replaceLabels: ReplaceLabels;/);
});
