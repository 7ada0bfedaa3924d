import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUpdateClone, upstreamDocument } from "./support/update-clone.ts";
import type { UpdateClone } from "./support/update-clone.ts";

let clone: UpdateClone;
beforeAll(async () => {
  clone = await createUpdateClone();
});
afterAll(() => clone.remove());

const update = `npx --yes pnpm@12 --silent spec:update ${upstreamDocument}`;
const reportPath = expect.stringMatching(/^spec\/reports\/v3\.2-[0-9a-f]{8}\.md$/) as string;
const changesetPath = expect.stringMatching(/^\.changeset\/spec-update-v3\.2-[0-9a-f]{8}\.md$/) as string;

let report = "";
let first: Record<string, string | undefined> = {};

test("a dry run shows the report and leaves nothing behind", async () => {
  const { exitCode, stdout, output } = await clone.run(`${update} --dry-run`);

  expect(exitCode, output).toBe(0);
  expect(await clone.changes()).toEqual({});
  expect(existsSync(join(clone.folder, ".spec-update"))).toBe(false);
  report = stdout;
});

test("the report has the right bump and the evidence for it", () => {
  expect(report).toMatch(/^\*\*Version: major\*\*, because of:$/m);
  expect(report).toMatch(
    /^- `GET \/common\/connectionrequests`: Query parameter `status`: parameter was removed\.$/m,
  );
  expect(report).toMatch(/^\| \*\*breaking\*\* \| those who send \| Query parameter `status`/m);
  expect(report).toMatch(/^- pass-every-parameter\.ts:\d+: .*'status' does not exist/m);
  expect(report).not.toContain("has to follow by hand");
  // What upstream changed and the overlays knew before changes nothing for users.
  expect(report).toMatch(
    /^\| `PUT \/common\/connectionrequests\/\{id\}` +\| Answer 200: answer was removed\. +\|$/m,
  );
});

test("every overlay action has the right receipt", () => {
  const receipts = [...report.matchAll(/^\| (wire|sdk)\.yaml +\| `(.*?)` +\| (.*?) +\|$/gm)].map(
    ([, overlay = "", target = "", outcome = ""]) => ({ overlay, target, outcome }),
  );
  const targets = (outcome: string): string[] =>
    receipts.filter((receipt) => receipt.outcome === outcome).map(({ target }) => target);

  expect(receipts.length).toBeGreaterThan(60);
  expect(targets("adopted upstream")).toEqual(["$"]);
  expect(targets("dead")).toEqual([
    "$.paths['/common/connectionrequests'].get.parameters[?@.name == 'status']",
  ]);
  expect(targets("contradicted")).toEqual([
    // The type of offset, the 200 that is gone, the words of the 204, and the error answers.
    "$.paths['/common/connectionrequests'].get.parameters[?@.name == 'offset'].schema",
    "$.paths['/common/connectionrequests/{id}'].put.responses",
    "$.paths['/common/connectionrequests/{id}'].put.responses",
    "$.paths.*.*.responses",
    "$.paths['/common/connectionrequests'].get.responses",
    "$.paths['/common/connectionrequests'].post.responses",
    "$.paths['/common/connectionrequests/{id}'].get.responses",
    "$.paths['/common/connectionrequests/{id}'].put.responses",
  ]);
  expect(report).toContain("put/responses/204/description`: was absent, is `No Content`");
});

test("the update writes the spec, the code, the report and a changeset", async () => {
  const startedAt = performance.now();
  const { exitCode, output } = await clone.run(update);
  console.log(`spec:update: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  first = await clone.changes();

  expect(exitCode, output).toBe(0);
  expect(Object.keys(first).filter((path) => !path.includes("/generated/"))).toEqual(
    expect.arrayContaining([
      "spec/connection-requests.yaml",
      "spec/overlays/wire.yaml",
      "spec/sources.json",
      reportPath,
      changesetPath,
    ]),
  );
  expect(Object.keys(first)).toContain("packages/client/src/generated/types.ts");
  expect(Object.entries(first).find(([path]) => path.startsWith("spec/reports/"))?.[1]).toBe(report);
});

test("the overlays only lose lines", async () => {
  const { stdout } = await clone.run("git diff --numstat -- spec/overlays");

  expect(stdout).toMatch(/^0\t\d+\tspec\/overlays\/wire\.yaml\n$/);
});

test("the sources keep the page and gain the document", () => {
  const sources = JSON.parse(first["spec/sources.json"] ?? "") as { published: object; updates: object[] };

  expect(sources.published).toMatchObject({ sha256: expect.stringMatching(/^8ed9e86e/) });
  expect(sources.updates).toMatchObject([
    {
      file: "upstream-swagger-2.0.json",
      title: "Connection Requests",
      version: "v3.2",
      format: "Swagger 2.0",
    },
  ]);
});

test("running it again changes nothing, and a bump that is ordered replaces the files", async () => {
  await clone.run(update);
  expect(await clone.changes()).toEqual(first);

  await clone.run(`${update} --bump minor`);
  const ordered = await clone.changes();
  expect(Object.keys(ordered)).toEqual(Object.keys(first));
  expect(changesetOf(ordered)).toContain('"@connection-requests/client": minor\n');
  expect(changesetOf(ordered)).toContain("Released as minor by decision");

  await clone.run(update);
  expect(await clone.changes()).toEqual(first);
});

test("all tests pass without an edit by hand", async () => {
  const { exitCode, stdout, output } = await clone.run("npx --yes pnpm@12 test");

  expect(exitCode, output).toBe(0);
  expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
  expect(await clone.changes()).toEqual(first);
});

test("once committed, the document changes nothing more", async () => {
  await clone.run(
    "git add --all && git -c user.name=A -c user.email=a@example.com commit --quiet --message=Update",
  );
  const { exitCode, stdout } = await clone.run(update);

  expect([exitCode, stdout]).toEqual([0, "The spec holds this document already: nothing to do.\n"]);
  expect(await clone.changes()).toEqual({});
});

function changesetOf(changes: Record<string, string | undefined>): string {
  return Object.entries(changes).find(([path]) => path.startsWith(".changeset/"))?.[1] ?? "";
}
