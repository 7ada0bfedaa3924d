import { expect, test } from "vitest";
import { describeApi, effectiveDescription, generateFrom, overlayOf } from "./support/documents.ts";

const api = describeApi(
  `
/a:
  get: { operationId: getA, tags: [one], responses: { "204": { description: Done } } }
  put: { operationId: putA, tags: [two], responses: { "204": { description: Done } } }
/b:
  get: { operationId: getB, tags: [one, three], responses: { "204": { description: Done } } }
`,
  "tags: [{ name: one }, { name: two }, { name: three }]",
);

interface Effective {
  readonly info: Record<string, unknown>;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Record<"/a" | "/b", Record<"get" | "put", Record<string, unknown>>>;
}

async function applied(...overlays: readonly string[]): Promise<Effective> {
  return effectiveDescription(await generateFrom(api, overlays)) as unknown as Effective;
}

test("an update merges objects, appends to arrays and replaces the rest", async () => {
  const { info, paths } = await applied(
    overlayOf(
      { target: "$.info", update: { version: "2", contact: { name: "Desk" } } },
      { target: "$.info", update: { contact: { url: "https://tiny.example" } } },
      { target: "$.paths['/a'].get", update: { tags: ["new"] } },
    ),
  );

  expect(info).toEqual({
    title: "Tiny",
    version: "2",
    contact: { name: "Desk", url: "https://tiny.example" },
  });
  expect(paths["/a"].get.tags).toEqual(["one", "new"]);
});

test("a reference takes the place of what it meets, but a schema may stand beside its own", async () => {
  const components = {
    responses: { Gone: { description: "Gone" } },
    schemas: { Name: { type: "string" }, Other: { type: "string", description: "Another" } },
  };
  const { paths, components: merged } = (await applied(
    overlayOf(
      { target: "$", update: { components } },
      { target: "$.paths['/a'].get.responses", update: { "204": { $ref: "#/components/responses/Gone" } } },
      { target: "$.components.schemas", update: { Other: { $ref: "#/components/schemas/Name" } } },
    ),
  )) as Effective & { readonly components: typeof components };

  expect(paths["/a"].get["responses"]).toEqual({ "204": { $ref: "#/components/responses/Gone" } });
  expect(merged.schemas.Other).toMatchObject({ $ref: "#/components/schemas/Name", description: "Another" });
});

test("an array as a target takes one entry or several", async () => {
  const { tags } = await applied(
    overlayOf(
      { target: "$.tags", update: { name: "four" } },
      { target: "$.tags", update: [{ name: "five" }, { name: "six" }] },
    ),
  );

  expect(tags.map(({ name }) => name)).toEqual(["one", "two", "three", "four", "five", "six"]);
});

test("filters and wildcards select by RFC 9535", async () => {
  const { paths } = await applied(
    overlayOf(
      { target: "$.paths.*[?@.tags[0] == 'one']", update: { summary: "First" } },
      { target: "$.paths['/a']['get', 'put']", update: { description: "Both" } },
    ),
  );

  expect(paths["/a"].get).toMatchObject({ summary: "First", description: "Both" });
  expect(paths["/a"].put).not.toHaveProperty("summary");
  expect(paths["/b"].get).toMatchObject({ summary: "First" });
  expect(paths["/b"].get).not.toHaveProperty("description");
});

test.each([
  ["$.tags[0,2,1]", []],
  ["$.tags[::-2]", ["two"]],
  ["$.tags[-1,0]", ["two"]],
  ["$.tags[1,1]", ["one", "three"]],
])("%s removes what it selects, whatever the order", async (target, left) => {
  const { tags } = await applied(overlayOf({ target, remove: true }));

  expect(tags.map(({ name }) => name)).toEqual(left);
});

test("every selected key and array element is removed, and only these", async () => {
  const { paths, tags } = await applied(
    overlayOf(
      { target: "$.paths['/a'].put", remove: true },
      { target: "$.tags[?@.name != 'two']", remove: true },
    ),
  );

  expect(Object.keys(paths["/a"])).toEqual(["get"]);
  expect(tags).toEqual([{ name: "two" }]);
});

test("several targets get copies, so that a later action changes one of them", async () => {
  const { paths } = await applied(
    overlayOf(
      { target: "$.paths.*.get", update: { "x-note": { text: "same" } } },
      { target: "$.paths['/b'].get['x-note']", update: { text: "other" } },
    ),
  );

  expect([paths["/a"].get["x-note"], paths["/b"].get["x-note"]]).toEqual([
    { text: "same" },
    { text: "other" },
  ]);
});

test("an aliased object of the document is not shared either", async () => {
  const document = api.replace("info: {", "x-base: &base { text: same }\nx-other: *base\ninfo: {");
  const overlay = overlayOf({ target: "$['x-other']", update: { text: "changed" } });
  const description = effectiveDescription(await generateFrom(document, [overlay]));

  expect(description).toMatchObject({ "x-base": { text: "same" }, "x-other": { text: "changed" } });
});

test("a copy takes what stands elsewhere at that moment (Overlay 1.1)", async () => {
  const { paths } = await applied(
    overlayOf(
      { target: "$.paths['/a'].get", update: { externalDocs: { url: "https://tiny.example/a" } } },
      { target: "$.paths['/b'].get", update: { externalDocs: {} } },
      { target: "$.paths['/b'].get.externalDocs", copy: "$.paths['/a'].get.externalDocs" },
      { target: "$.paths['/a'].get.externalDocs", update: { url: "https://tiny.example/later" } },
    ).replace("1.0.0", "1.1.0"),
  );

  expect(paths["/b"].get.externalDocs).toEqual({ url: "https://tiny.example/a" });
});

test("actions and overlays are applied one after the other", async () => {
  const { info } = await applied(
    overlayOf(
      { target: "$.info", update: { summary: "first" } },
      { target: "$.info", update: { summary: "second" } },
    ),
    overlayOf({ target: "$[?@.summary == 'second']", update: { summary: "third" } }),
  );

  expect(info["summary"]).toBe("third");
});

test("a key called __proto__ stays data", async () => {
  const { info } = await applied(overlayOf({ target: "$.info", update: { ["__proto__"]: { admin: true } } }));

  expect(Object.keys(info)).toContain("__proto__");
  expect(info["admin"]).toBeUndefined();
});
