import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { listOperations } from "../../../packages/codegen/src/read/list-operations.ts";
import { formatPlace, isObject } from "../../../packages/codegen/src/read/place.ts";
import type { Place } from "../../../packages/codegen/src/read/place.ts";
import { Refusal } from "../refusal.ts";

/** Converts Swagger 2.0 to OpenAPI 3.0; gives what could not be expressed as warnings. */
export async function convertSwagger(
  swagger: JsonObject,
  file: string,
): Promise<{ document: JsonObject; warnings: readonly string[] }> {
  // Loaded on demand: most documents are OpenAPI already.
  const { default: swagger2openapi } = await import("swagger2openapi");
  const source = structuredClone(swagger);
  sendFilesAsMultipart({ document: source, file, pointer: "#", value: source });
  try {
    const options = { patch: true, warnOnly: true, refSiblings: "preserve" } as const;
    const { openapi } = await swagger2openapi.convertObj(source, options);
    return {
      document: openapi,
      warnings: listWarnings({ document: openapi, file, pointer: "#", value: openapi }),
    };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new Refusal(file, `the document cannot be converted to OpenAPI 3: ${reason}`, "correct it.");
  }
}

/** Files travel as multipart only (Swagger 2.0, Parameter Object), whatever `consumes` says; the converter believes `consumes`. */
function sendFilesAsMultipart(root: Place): void {
  for (const { pathItem, operation } of listOperations(root)) {
    const parameters = [operation, pathItem].flatMap(({ value }) => value["parameters"] ?? []);
    const hasFile = parameters.some((parameter) => isObject(parameter) && parameter["type"] === "file");
    if (hasFile) operation.value["consumes"] = ["multipart/form-data"];
  }
}

/** What the converter wrote beside what it could not convert. */
function listWarnings(root: Place): string[] {
  return listOperations(root).flatMap(({ operation }) =>
    [...JSON.stringify(operation.value).matchAll(/"x-s2o-warning":("(?:[^"\\]|\\.)*")/g)].map(
      ([, message]) => `${formatPlace(operation)}: ${String(JSON.parse(message ?? '""'))}`,
    ),
  );
}
