import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../../../../packages/codegen/src/index.ts";
import { loadDocument } from "../../../../../packages/codegen/src/read/load-document.ts";
import { compareDescriptions, compareTypes, decideBump } from "../../../compare/index.ts";
import type { Compiler } from "../../../compare/types/create-compiler.ts";
import type { Expectation } from "./edit.ts";

/** A description with what codegen makes of it. */
export interface Generated {
  readonly description: object;
  readonly files: ReadonlyMap<string, string>;
}

/** Loads the description that the tables edit. */
export async function loadBase(): Promise<object> {
  return (await loadDocument(join(import.meta.dirname, "base.yaml"))).value;
}

/** Generates from a description; codegen reads files, so it is written to a folder first. */
export async function generateFrom(description: object, folder: string): Promise<Generated> {
  const document = join(folder, "api.json");
  writeFileSync(document, JSON.stringify(description));
  const { files } = await generate({ document });
  return { description: JSON.parse(files.get("openapi.json") ?? "") as object, files };
}

/** What a release with the second instead of the first has to be, and on what evidence. */
export async function expectationFor(
  before: Generated,
  after: Generated,
  compiler: Compiler,
): Promise<Expectation> {
  const wire = compareDescriptions(before.description, after.description);
  const types = await compareTypes(before.files, after.files, compiler);
  const { bump } = decideBump({ wire, types });
  if (bump !== "major") return bump;
  const isMajor = (evidence: Partial<Parameters<typeof decideBump>[0]>): boolean =>
    decideBump({ wire: [], types: { changes: [], broken: [] }, ...evidence }).bump === "major";
  if (!isMajor({ types })) return "major: wire";
  return isMajor({ wire }) ? "major: wire and types" : "major: types";
}
