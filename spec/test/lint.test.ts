import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { effectivePath, overlayPaths, publishedPath } from "./support/descriptions.ts";
import { lintDescription, unexcused, unused } from "./support/lint-description.ts";
import { effectiveExceptions, publishedExceptions } from "./support/lint-exceptions.ts";

describe.each([
  { name: "published", path: publishedPath, exceptions: publishedExceptions },
  { name: "effective", path: effectivePath, exceptions: effectiveExceptions },
])("the $name description", ({ path, exceptions }) => {
  test("lints clean but for the listed exceptions, each of which is still needed", async () => {
    const findings = await lintDescription(path);

    expect(unexcused(findings, exceptions)).toEqual([]);
    expect(unused(findings, exceptions)).toEqual([]);
  });
});

const overlays = overlayPaths.map((path) => ({ name: basename(path), path }));

test.each(overlays)("$name lints clean as an Overlay 1.0 document", async ({ path }) => {
  expect(await lintDescription(path)).toEqual([]);
});

test("an example that breaks its schema is found", async () => {
  const source = (await readFile(effectivePath, "utf8")).replaceAll('"status": "CRSUC"', '"status": "CRPA1"');

  expect(unexcused(await lintDescription(effectivePath, source), effectiveExceptions)).toMatchObject([
    {
      rule: "no-invalid-media-type-examples",
      pointer: expect.stringContaining("/examples/connected/value/status"),
    },
  ]);
});
