import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { bundleFiles } from "../../../packages/codegen/src/read/bundle-files.ts";
import { loadDocument } from "../../../packages/codegen/src/read/load-document.ts";
import type { LoadedDocument } from "../../../packages/codegen/src/read/load-document.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";
import { checkFile } from "./check-file.ts";

/**
 * Brings what `$ref`s name in other files into the document. Those files must stand in the document's folder or below;
 * nothing is fetched.
 */
export async function bundleReferences(document: LoadedDocument): Promise<JsonObject> {
  const isSwagger = document.value["swagger"] !== undefined;
  const value = isSwagger ? moveDefinitions(document.value) : document.value;
  const files = await bundleFiles({ ...document, value }, async (path) => {
    await checkFile(path);
    return loadDocument(path);
  });
  if (files.length === 0) return document.value;
  return isSwagger ? restoreDefinitions(value) : value;
}

const swaggerSchemas = "#/definitions/";
const openapiSchemas = "#/components/schemas/";

/** Swagger's schemas to where bundling looks for them, and brings others. */
function moveDefinitions({ definitions = {}, ...others }: JsonObject): JsonObject {
  return redirect({ ...others, components: { schemas: definitions } }, swaggerSchemas, openapiSchemas);
}

function restoreDefinitions(document: JsonObject): JsonObject {
  const { components, ...others } = redirect(document, openapiSchemas, swaggerSchemas);
  return { ...others, definitions: isObject(components) ? components["schemas"] : {} };
}

function redirect(document: JsonObject, from: string, to: string): JsonObject {
  const text = JSON.stringify(document).replaceAll(`"$ref":"${from}`, `"$ref":"${to}`);
  return JSON.parse(text) as JsonObject;
}
