import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { updateOverlays } from "../overlays/update-overlays.ts";
import { readPublished } from "../read-published.ts";
import { readSpec } from "../read-spec.ts";
import { regenerate } from "../regenerate/regenerate.ts";
import { copySpec } from "./support/repository.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const documents = join(import.meta.dirname, "documents");

/** The published description and all generated code that a document leads to, with the overlays that are still needed. */
async function generateFrom(file: string): Promise<{ published: string; files: Record<string, string> }> {
  const spec = readSpec(copySpec());
  const published = await readPublished(join(documents, file), spec);
  const overlays = await updateOverlays(spec.overlays, {
    before: spec.published,
    after: published.description,
  });
  const tree = temporaryFolder();
  for (const [path, text] of [[spec.settings.document, published.text] as const, ...overlays.texts]) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const { files } = await regenerate(tree, spec.settings);
  return { published: published.text, files: Object.fromEntries(files) };
}

test("Swagger 2.0 and OpenAPI 3.1 give the same description and the same code, byte for byte", async () => {
  const swagger = await generateFrom("upstream-swagger-2.0.json");
  const openapi = await generateFrom("upstream-openapi-3.1.yaml");

  expect(Object.keys(swagger.files).length).toBeGreaterThan(6);
  expect(openapi).toEqual(swagger);
  expect(swagger.published).toContain("ErrorMessage");
  // Generates twice, validators included: the limit ends what hangs.
}, 30_000);
