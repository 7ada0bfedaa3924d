import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compareTypes } from "../../compare/index.ts";
import type { TypeComparison } from "../../compare/index.ts";
import { loadCorpus } from "../../compare/types/load-corpus.ts";
import { createCompiler } from "../../compare/types/create-compiler.ts";
import { generateFrom, loadBase } from "./support/compare.ts";
import { applyEdit } from "./support/edit.ts";
import type { Spots } from "./support/edit.ts";
import { created, limit, list, remove, request, schemas } from "./support/spots.ts";

const folder = mkdtempSync(join(tmpdir(), "types-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compiler = createCompiler();
const description = await loadBase();
const base = await generateFrom(description, folder);

async function typesAfter(spots: Spots): Promise<TypeComparison> {
  const edited = await generateFrom(applyEdit(description, spots), folder);
  return compareTypes(base.files, edited.files, compiler);
}

test("a changed type is told with its old and new form, other types by their names", async () => {
  const { changes } = await typesAfter({
    [`${schemas}/ConnectionRequestCollection/properties/total`]: { type: "integer" },
  });
  expect(changes).toEqual([
    {
      name: "ConnectionRequestCollection",
      what: "changed",
      before: "{ Items: ConnectionRequest[]; NextPage?: string | null }",
      after: "{ Items: ConnectionRequest[]; NextPage?: string | null; total?: number }",
    },
  ]);
});

test("a new operation brings its types, and changes the client's", async () => {
  const operation = { operationId: "clearQueue", responses: { 204: { description: "Empty" } } };
  const { changes, broken } = await typesAfter({ "/paths/~1common~1connectionrequests/delete": operation });
  expect(changes.map(({ name, what }) => `${name} ${what}`)).toEqual([
    "ClearQueue added",
    "ConnectionRequestsClient changed",
    "operations.clearQueue added",
  ]);
  expect(changes[0]?.after).toBe(
    "{ (parameters?: Record<string, never>, options?: CallOptions): Promise<void>; withResponse: (parameters?: Record<string, never>, options?: CallOptions) => Promise<ResponseWithData<void>> }",
  );
  expect(broken).toEqual([]);
});

test("a name that goes is removed, whatever still holds its value", async () => {
  const { changes } = await typesAfter({ [`${created}/x-type-name`]: "NewRequest" });
  expect(changes.map(({ name, what }) => `${name} ${what}`)).toContain("CreatedConnectionRequest removed");
  expect(changes.map(({ name, what }) => `${name} ${what}`)).toContain("NewRequest added");
});

test("what is said about a value or a server is no type", async () => {
  const details = `${schemas}/UpdateStatus/x-enum-details`;
  const { changes, broken } = await typesAfter({
    [`${details}/CRSUC/meaning`]: "all is well",
    [`${details}/CREU1/emailsTraveller`]: false,
    "/servers/0/description": "Other words",
    [`${limit}/description`]: "Other words",
  });
  expect({ changes, broken }).toEqual({ changes: [], broken: [] });
});

test("a program that stops compiling is named with its line and the compiler's first message", async () => {
  const { broken } = await typesAfter({ [`${request}/properties/lastName/type`]: ["string", "null"] });
  expect(broken).toContainEqual({
    program: "read-every-field.ts",
    message: expect.stringMatching(/^read-every-field\.ts:\d+: 'request\.lastName' is possibly 'null'\.$/),
  });
});

test("what no program uses is found by stand-ins for methods and types", async () => {
  const { broken } = await typesAfter({
    [`${remove}/parameters`]: [{ name: "reason", in: "query", required: true, schema: { type: "string" } }],
  });
  expect(broken.map(({ program }) => program)).toEqual(["stand-in for deleteConnectionRequest"]);
  const { broken: others } = await typesAfter({ [`${created}/properties/hint`]: undefined });
  expect(others).toEqual([
    {
      program: "stand-in for CreatedConnectionRequest",
      message: expect.stringContaining('"hint"'),
    },
  ]);
});

test("every program of the corpus compiles against the base, and breaks when what it uses goes", async () => {
  const { broken } = await typesAfter({
    "/paths": { "/other": { get: { operationId: "other", responses: { 204: { description: "Nothing" } } } } },
    "/components": {},
    "/security": undefined,
  });
  const programs = broken.map(({ program }) => program).filter((name) => !name.startsWith("stand-in"));
  expect(programs).toEqual([...loadCorpus().keys()]);
});

test("of a list of constants the type says which entries there are", async () => {
  const { changes } = await typesAfter({ "/servers/-": { url: "https://new.example/v3.2" } });
  expect(changes).toEqual([
    {
      name: "servers",
      what: "changed",
      before: expect.stringMatching(
        /^readonly \{ url: "\S+" \| "\S+"; description: string; environment: string \}\[\]$/,
      ),
      after: expect.stringContaining('| "https://new.example/v3.2"'),
    },
  ]);
});

test("programs that did not compile before are not broken", async () => {
  const without = applyEdit(description, { [`${list}/parameters`]: [], [`${list}/x-pagination`]: undefined });
  const withoutHint = applyEdit(without, { [`${created}/properties/hint`]: undefined });
  const [before, after] = [await generateFrom(without, folder), await generateFrom(withoutHint, folder)];
  const { broken } = await compareTypes(before.files, after.files, compiler);
  expect(broken.map(({ program }) => program)).toEqual(["stand-in for CreatedConnectionRequest"]);
});

test("the same code is not compared, whatever its comments say", async () => {
  const worded = await generateFrom(
    applyEdit(description, { [`${limit}/description`]: "Other words" }),
    folder,
  );
  expect(worded.files.get("client.ts")).not.toBe(base.files.get("client.ts"));
  expect(await compareTypes(base.files, worded.files, compiler)).toEqual({ changes: [], broken: [] });
});
