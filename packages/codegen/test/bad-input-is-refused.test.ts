import { join } from "node:path";
import { expect, test } from "vitest";
import { describeApi, overlayOf, ping } from "./support/documents.ts";
import { runCli } from "./support/run-cli.ts";
import { folderContents, temporaryFolder } from "./support/temporary-folder.ts";

// Longer than most: one table, a row for each kind of bad input.
interface BadInput {
  readonly name: string;
  readonly document: string;
  readonly overlay?: string;
  /** Where, what and the way out, as the message must say them. */
  readonly place: string;
  readonly problem: RegExp;
  readonly remedy: RegExp;
}

const operation = (operationId: string): string => `
/a:
  get:
    operationId: ${operationId}
    responses: { "204": { description: Done } }
`;

const badInputs: readonly BadInput[] = [
  {
    name: "YAML that does not parse",
    document: "openapi: 3.1.0\npaths:\n  /a: [1, 2\ninfo: {}\n",
    place: "api.yaml:4:1",
    problem: /cannot be parsed/,
    remedy: /correct the YAML/,
  },
  {
    name: "JSON that ends too early",
    document: '{\n  "openapi": "3.1.0",\n  "paths": {',
    place: "api.yaml:3:13",
    problem: /cannot be parsed/,
    remedy: /correct the YAML or JSON/,
  },
  {
    name: "JSON without a value",
    document: '{\n  "openapi": "3.1.0",\n  "paths": }\n',
    place: "api.yaml#/paths",
    problem: /paths is no object/,
    remedy: /map each path/,
  },
  {
    name: "an empty file",
    document: "",
    place: "api.yaml:1:1",
    problem: /the file is empty/,
    remedy: /give a YAML or JSON file/,
  },
  {
    name: "a document that is not OpenAPI",
    document: "title: A recipe\n",
    place: "api.yaml#/openapi",
    problem: /not OpenAPI/,
    remedy: /give an OpenAPI 3\.0 or 3\.1 document/,
  },
  {
    name: "a version that is not supported",
    document: "openapi: 4.0.0\n",
    place: "api.yaml#/openapi",
    problem: /"4\.0\.0".* not supported/,
    remedy: /give an OpenAPI 3\.0 or 3\.1 document/,
  },
  {
    name: "Swagger 2.0",
    document: 'swagger: "2.0"\n',
    place: "api.yaml#/swagger",
    problem: /Swagger 2\.0/,
    remedy: /convert it to OpenAPI 3/,
  },
  {
    name: "an unresolved $ref",
    document: describeApi(`/a: { get: { responses: { "200": { $ref: "#/components/responses/No" } } } }`),
    place: "api.yaml#/paths/~1a/get/responses/200",
    problem: /"#\/components\/responses\/No" leads to nothing/,
    remedy: /correct it, or add what it names/,
  },
  {
    name: "a $ref that is no text",
    document: describeApi(`/a: { get: { responses: { "200": { $ref: 5 } } } }`),
    place: "api.yaml#/paths/~1a/get/responses/200",
    problem: /"5" leads/,
    remedy: /point it there/,
  },
  {
    name: "a $ref to an anchor",
    document: describeApi(`/a: { get: { responses: { "200": { $ref: "#here" } } } }`),
    place: "api.yaml#/paths/~1a/get/responses/200",
    problem: /"#here" is an anchor/,
    remedy: /point it at a place/,
  },
  {
    name: "a $ref of an overlay into another file",
    document: ping,
    overlay: overlayOf({ target: "$.paths['/ping'].get.responses", update: { 200: { $ref: "a.yaml" } } }),
    place: "api.yaml#/paths/~1ping/get/responses/200",
    problem: /"a\.yaml" leads out of the description/,
    remedy: /add what it names to the components/,
  },
  {
    name: "a schema that nothing can be made of",
    document: describeApi("{}", "components: { schemas: { A: { properties: { a: text } } } }"),
    place: "api.yaml",
    problem: /cannot be turned into types: .*invalid property a/,
    remedy: /correct the schema/,
  },
  {
    name: "references in a circle",
    document: describeApi(
      `/a: { get: { parameters: [{ $ref: "#/components/parameters/A" }], responses: {} } }`,
      "components: { parameters: { A: { $ref: '#/components/parameters/A' } } }",
    ),
    place: "api.yaml#/paths/~1a/get/parameters/0",
    problem: /leads back to itself/,
    remedy: /point one of the references/,
  },
  {
    name: "a duplicate operationId",
    document: describeApi(operation("same") + operation("same").replace("/a:", "/b:")),
    place: "api.yaml#/paths/~1b/get/operationId",
    problem: /"same" is taken by .*#\/paths\/~1a\/get\/operationId/,
    remedy: /rename one of the two/,
  },
  ...["raw", "then", "constructor", "prototype", "__proto__", "toString", "hasOwnProperty"].map((name) => ({
    name: `the reserved operationId ${name}`,
    document: describeApi(operation(name)),
    place: "api.yaml#/paths/~1a/get/operationId",
    problem: new RegExp(`"${name}" is reserved`),
    remedy: /choose another name/,
  })),
  {
    name: "a path without a slash",
    document: describeApi(operation("a").replace("/a:", "a:")),
    place: "api.yaml#/paths",
    problem: /"a" does not begin with a slash/,
    remedy: /write "\/a"/,
  },
  {
    name: "an overlay action that matches nothing",
    document: ping,
    overlay: overlayOf({ target: "$.paths['/pong']", update: { summary: "Pong" } }),
    place: "overlay.yaml:4:5",
    problem: /\$\.paths\['\/pong'\] matches nothing/,
    remedy: /correct the path, or remove the action/,
  },
  {
    name: "a JSONPath that is wrong",
    document: ping,
    overlay: overlayOf({ target: "$.info", update: {} }, { target: "$.paths[", update: {} }),
    place: "overlay.yaml:5:5",
    problem: /\$\.paths\[ is no JSONPath/,
    remedy: /RFC 9535/,
  },
  {
    name: "an overlay that is none",
    document: ping,
    overlay: "actions: []\n",
    place: "overlay.yaml",
    problem: /no OpenAPI Overlay/,
    remedy: /overlay: 1\.0\.0/,
  },
  {
    name: "an overlay action that changes a single value",
    document: ping,
    overlay: overlayOf({ target: "$.info.title", update: "Other" }),
    place: "overlay.yaml:4:5",
    problem: /does not fit its target/,
    remedy: /target the object that holds the value/,
  },
  {
    name: "an overlay action that does nothing",
    document: ping,
    overlay: overlayOf({ target: "$.info" }),
    place: "overlay.yaml:4:5",
    problem: /does nothing/,
    remedy: /give it an update/,
  },
  {
    name: "an x-replay that is unknown",
    document: ping,
    overlay: overlayOf({ target: "$.paths['/ping'].get", update: { "x-replay": "often" } }),
    place: "api.yaml#/paths/~1ping/get/x-replay",
    problem: /"often"/,
    remedy: /always or unsent-only/,
  },
];

test.each(badInputs)("$name is refused", async ({ document, overlay, place, problem, remedy }) => {
  const folder = temporaryFolder({ "api.yaml": document, "overlay.yaml": overlay ?? "" });
  const overlayWords = overlay === undefined ? [] : ["--overlay", join(folder, "overlay.yaml")];
  const before = folderContents(folder);

  const result = await runCli(
    "generate",
    join(folder, "api.yaml"),
    ...overlayWords,
    "--output",
    join(folder, "out"),
  );

  const [where, what, wayOut, ...rest] = result.stderr.trimEnd().split(" — ");
  expect(rest).toEqual([]);
  expect(where).toBe(join(folder, place));
  expect(what).toMatch(problem);
  expect(wayOut).toMatch(remedy);
  expect(result).toMatchObject({ exitCode: 1, stdout: "" });
  expect(folderContents(folder)).toEqual(before);
});

test("a file that does not exist is refused", async () => {
  const folder = temporaryFolder();
  const result = await runCli("generate", join(folder, "none.yaml"), "--output", join(folder, "out"));

  expect(result.exitCode).toBe(1);
  expect(result.stderr).toBe(
    `${join(folder, "none.yaml")} — the file cannot be read (ENOENT) — check the path.\n`,
  );
  expect(folderContents(folder)).toEqual({});
});
