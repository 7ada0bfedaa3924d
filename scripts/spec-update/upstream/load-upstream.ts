import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { loadDocument } from "../../../packages/codegen/src/read/load-document.ts";
import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { Refusal } from "../refusal.ts";
import { bundleReferences } from "./bundle-references.ts";
import { checkFile } from "./check-file.ts";
import { checkKeys } from "./check-keys.ts";
import { checkUpstream } from "./check-upstream.ts";
import { convertSwagger } from "./convert-swagger.ts";

/** A document of the publisher, as OpenAPI 3.0 or 3.1. */
export interface UpstreamDocument {
  readonly document: JsonObject;
  /** What it was written in: `Swagger 2.0`, `OpenAPI 3.0.3` … */
  readonly format: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** What the conversion could not express, one sentence each. */
  readonly warnings: readonly string[];
}

/** Loads an upstream document of any supported format; throws a `Refusal` or codegen's error when it is not sound. */
export async function loadUpstream(path: string): Promise<UpstreamDocument> {
  await checkFile(path);
  try {
    return await readUpstream(path);
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    // All walks through a document are recursive.
    throw new Refusal(path, "the document is nested too deep", "give the description of this API alone.");
  }
}

async function readUpstream(path: string): Promise<UpstreamDocument> {
  const sha256 = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  const loaded = await loadDocument(path);
  const { text } = loaded;
  checkKeys(path, text);
  const document = await bundleReferences(loaded);
  const format = checkUpstream(document, path);
  const doubts = describeDoubts(text);
  if (format !== "Swagger 2.0") return { document, format, sha256, warnings: doubts };
  const converted = await convertSwagger(document, path);
  return { ...converted, format, sha256, warnings: [...doubts, ...converted.warnings] };
}

/** YAML that was cut off at the end of a line can still be YAML; JSON cannot be JSON. */
function describeDoubts(text: string): string[] {
  const isWhole = /^\s*\{/.test(text) || text.endsWith("\n");
  return isWhole ? [] : ["The document does not end with a line break: was it cut off?"];
}
