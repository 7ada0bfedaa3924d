import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { lintDescription, unexcused, unused } from "../lint/lint-description.ts";
import { listEffectiveExceptions } from "../lint/lint-exceptions.ts";
import { effectivePath, overlayPaths, publishedPath } from "./support/descriptions.ts";

const published = await readFile(publishedPath, "utf8");
const exceptions = listEffectiveExceptions(parse(published) as object);

test("the published description is valid; whether it is good is up to the publisher", async () => {
  expect(await lintDescription(publishedPath, "spec")).toEqual([]);
});

test("a published description that is not valid is found", async () => {
  const source = published.replace("in: query", "in: nowhere");

  expect(await lintDescription(publishedPath, "spec", source)).toMatchObject([
    { rule: "struct", pointer: expect.stringMatching(/parameters\/0\/in$/) },
  ]);
});

test("the effective description lints clean but for the listed exceptions, each of which is needed", async () => {
  const findings = await lintDescription(effectivePath, "recommended-strict");

  expect(unexcused(findings, exceptions)).toEqual([]);
  expect(unused(findings, exceptions)).toEqual([]);
});

const overlays = overlayPaths.map((path) => ({ name: basename(path), path }));

test.each(overlays)("$name lints clean as an Overlay 1.0 document", async ({ path }) => {
  expect(await lintDescription(path, "recommended-strict")).toEqual([]);
});

test("an example that breaks its schema is found", async () => {
  const source = (await readFile(effectivePath, "utf8")).replaceAll('"status": "CRSUC"', '"status": "CRPA1"');

  expect(
    unexcused(await lintDescription(effectivePath, "recommended-strict", source), exceptions),
  ).toMatchObject([
    {
      rule: "no-invalid-media-type-examples",
      pointer: expect.stringContaining("/examples/connected/value/status"),
    },
  ]);
});

test("a component that nobody uses is found, unless it is published", async () => {
  const description = JSON.parse(await readFile(effectivePath, "utf8")) as {
    components: { schemas: Record<string, unknown> };
  };
  Object.assign(description.components.schemas, { Forgotten: { type: "object" } });
  const source = JSON.stringify(description);
  const findings = await lintDescription(effectivePath, "recommended-strict", source);

  expect(unexcused(findings, exceptions)).toMatchObject([
    { rule: "no-unused-components", pointer: "#/components/schemas/Forgotten" },
  ]);
  expect(unexcused(findings, listEffectiveExceptions(description))).toEqual([]);
});
