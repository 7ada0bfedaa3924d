import { expect, test } from "vitest";
import { parse } from "yaml";
import { readValueAsPublished } from "./support/read-as-published.ts";

const current = `# The head of the file.
openapi: 3.1.0
info:
  title: Tiny
  version: "1"
servers:
  - url: https://tiny.example
paths:
  /things:
    put:
      summary: Put
      parameters:
        - name: b
          in: query
          schema:
            type: string
            enum: [z, a]
      responses:
        "200":
          description: Done
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
components:
  schemas:
    Thing:
      type: object
      required: [size, name]
      properties:
        size:
          type: integer
        name:
          type: string
`;

type Node = Record<string, unknown>;

/** The lines that an edit adds and takes away. */
async function diff(edit: (document: Node) => void): Promise<{ added: string[]; removed: string[] }> {
  const document = parse(current) as Node;
  edit(document);
  const { text } = await readValueAsPublished(document, current);
  const [before, after] = [current.split("\n"), text.split("\n")];
  return {
    added: after
      .filter((line, index) => !before.includes(line) || index !== after.indexOf(line))
      .filter((line) => count(after, line) > count(before, line)),
    removed: before.filter((line) => count(before, line) > count(after, line)),
  };
}

function count(lines: readonly string[], wanted: string): number {
  return lines.filter((line) => line === wanted).length;
}

function at(document: Node, ...path: readonly (string | number)[]): Node {
  return path.reduce<Node>((node, key) => node[key] as Node, document);
}

test("nothing changes when nothing changed", async () => {
  expect(await diff(() => {})).toEqual({ added: [], removed: [] });
});

test("a word that changed is the only line that changes", async () => {
  const edit = (document: Node) => Object.assign(at(document, "paths", "/things", "put"), { summary: "Set" });

  expect(await diff(edit)).toEqual({ added: ["      summary: Set"], removed: ["      summary: Put"] });
});

test.each<[what: string, path: (string | number)[], addition: object, expected: string]>([
  ["a property", ["components", "schemas", "Thing", "properties"], { nick: {} }, "size name nick"],
  [
    "a field of an operation",
    ["paths", "/things", "put"],
    { description: "x", operationId: "y" },
    "operationId summary description parameters responses",
  ],
  ["an answer", ["paths", "/things", "put", "responses"], { 404: { description: "x" } }, "200 404"],
  ["a method", ["paths", "/things"], { get: { responses: { 204: { description: "" } } } }, "get put"],
  ["a path", ["paths"], { "/a": { get: { responses: { 204: { description: "" } } } } }, "/a /things"],
])("%s finds its place, and the rest stays", async (_what, path, addition, expected) => {
  const document = parse(current) as Node;
  Object.assign(at(document, ...path), addition);
  const { text } = await readValueAsPublished(document, current);

  expect(Object.keys(at(parse(text) as Node, ...path)).join(" ")).toBe(expected);
  expect((await diff((other) => Object.assign(at(other, ...path), addition))).removed).toEqual([]);
});

test("a parameter and a value are added behind those that are there, and others may move upstream", async () => {
  const { added, removed } = await diff((document) => {
    const operation = at(document, "paths", "/things", "put");
    const [b] = operation["parameters"] as [object];
    operation["parameters"] = [b, { name: "a", in: "query", schema: { type: "string" } }];
    at(document, "paths", "/things", "put", "parameters", 0, "schema")["enum"] = ["a", "z", "m"];
    at(document, "components", "schemas", "Thing")["required"] = ["name", "size"];
  });

  expect(removed).toEqual(["            enum: [z, a]"]);
  expect(added).toContain("        - name: a");
  expect(added).toContain("            enum: [z, m, a]");
});

test("the comment at the head of the file stays", async () => {
  const { text } = await readValueAsPublished(parse(current) as object, current);

  expect(text).toBe(current);
});
