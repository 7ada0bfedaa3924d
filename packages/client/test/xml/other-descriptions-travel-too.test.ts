import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { BodyFormat, XmlSchemas } from "@connection-requests/client/xml";
import { createXmlFormat } from "@connection-requests/client/xml";
import { generate } from "@connection-requests/codegen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");

/** Inside the package, so that the generated code finds the module of its type as a user's would. */
const folder = mkdtempSync(join(import.meta.dirname, ".orchard-"));
afterAll(() => rmSync(folder, { recursive: true }));

let format: BodyFormat;

beforeAll(async () => {
  const { files } = await generate({
    document: join(root, "packages/codegen/test/documents/xml.yaml"),
    xml: "@connection-requests/client/xml",
  });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  const compilerOptions = {
    composite: false,
    isolatedDeclarations: false,
    declarationMap: false,
    noEmit: true,
    lib: ["es2022", "dom", "dom.iterable"],
  };
  const configuration = { extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, "xml-schemas.ts")).href)) as {
    xmlSchemas: XmlSchemas;
  };
  format = createXmlFormat(module.xmlSchemas);
});

test("what codegen emits type-checks", async () => {
  const { stdout } = await promisify(execFile)("tsc", ["--project", folder]).catch(
    (failure: { stdout: string }) => failure,
  );
  expect(stdout).toBe("");
});

const read = (text: string, status = 201): unknown =>
  format.read(text, { operationId: "plantTree", status, contentType: "application/xml" });
const write = (value: unknown): string => format.write(value, "plantTree");

test.each([
  ["scalars", { name: "a", height: -1.5e21, evergreen: true, kind: "pear", labels: [] }],
  ["other scalars", { name: "", height: 0, evergreen: false, labels: [] }],
  ["null", { name: "a", height: null, labels: [], rings: null }],
  ["a list of one", { name: "a", labels: ["b"], rings: [1] }],
  ["lists of many", { name: "a", labels: ["b", "", "c"], rings: [1, null, 2] }],
  ["an empty list", { name: "a", labels: [], rings: [] }],
  ["a type in itself", { labels: [], parent: { labels: [], parent: { name: "c", labels: [] } } }],
  [
    "objects without names",
    { labels: [], place: { row: 1, link: "a&b=1" }, owner: { first: "a", since: "b" } },
  ],
])("%s", (_, value) => {
  expect(read(write(value))).toStrictEqual(value);
});

test("elements are named as the description says", () => {
  expect(write({ name: "a", labels: ["b", "c"], rings: [1], parent: { labels: [] } })).toBe(
    '<TREE xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      "<Name>a</Name><label>b</label><label>c</label><Rings><Rings>1</Rings></Rings><TREE /></TREE>",
  );
});

describe("what a text stands for", () => {
  test.each([
    ["height", " 12\n", 12],
    ["height", "+1.5E+2", 150],
    ["height", ".5", 0.5],
    ["evergreen", "1", true],
    ["evergreen", " 0 ", false],
  ])("<%s> with %j", (name, text, expected) => {
    expect(read(`<TREE><${name}>${text}</${name}></TREE>`)).toEqual({ labels: [], [name]: expected });
  });

  test.each([
    ["height", "", "number"],
    ["height", "0x10", "number"],
    ["height", "1e999", "number"],
    ["height", "INF", "number"],
    ["height", "1 2", "number"],
    ["evergreen", "True", "boolean"],
    ["evergreen", "", "boolean"],
  ])("<%s> with %j is none", (name, text, kind) => {
    expect(() => read(`<TREE>\n<${name}>${text}</${name}></TREE>`)).toThrow(
      `XML with <${name}> that is no ${kind} (at 2:1)`,
    );
  });
});

test.each([
  [{ height: "1" }, "/height must be a finite number"],
  [{ height: Infinity }, "/height must be a finite number"],
  [{ height: 1n }, "/height must be a finite number"],
  [{ evergreen: "true" }, "/evergreen must be a boolean"],
  [{ labels: [1] }, "/labels/0 must be a string"],
  [{ anything: 1 }, "/anything is not in the description"],
])("a value of another type is refused: %o", (value, message) => {
  expect(() => write(value)).toThrow(`plantTree: ${message}.`);
});

test("a value that leads back to itself is refused", () => {
  const tree: Record<string, unknown> = {};
  tree["parent"] = tree;
  expect(() => write(tree)).toThrow(/\/parent is nested too deep\.$/);
});

test("an answer is found by its status, its class, or the default", () => {
  const list = (text: string, status: number): unknown =>
    format.read(text, { operationId: "listTrees", status, contentType: "text/xml" });
  expect(list("<Trees><trees><tree/></trees></Trees>", 206)).toEqual({ trees: [{ labels: [] }] });
  expect(list("<Problem><title>a</title></Problem>", 500)).toEqual({ title: "a" });
  expect(() => read("<TREE/>", 200)).toThrow("which the description does not have for 200");
});
