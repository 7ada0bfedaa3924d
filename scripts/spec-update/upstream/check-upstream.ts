import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { checkOperationIds } from "../../../packages/codegen/src/read/check-operation-ids.ts";
import { checkReferences } from "../../../packages/codegen/src/read/check-references.ts";
import { listOperations } from "../../../packages/codegen/src/read/list-operations.ts";
import { Refusal } from "../refusal.ts";

/** Checks that a document is one of the supported formats, whole and unambiguous; gives the name of its format. */
export function checkUpstream(document: JsonObject, file: string): string {
  const format = readFormat(document, file);
  checkReferences({ document, file });
  const operations = listOperations({ document, file, pointer: "#", value: document });
  if (operations.length === 0) {
    throw new Refusal(
      `${file}#/paths`,
      "the document has no operations",
      "give the whole description; one that was cut off cannot be told from one that drops them.",
    );
  }
  for (const { operation } of operations) {
    // Vendors write null for what they leave out.
    if (operation.value["operationId"] === null) delete operation.value["operationId"];
  }
  checkOperationIds(operations);
  return format;
}

function readFormat(document: JsonObject, file: string): string {
  const { swagger, openapi } = document;
  if (swagger === "2.0" || swagger === 2) return "Swagger 2.0";
  // Unquoted in YAML, `3.1` is a number.
  if (/^3\.[01](\.|$)/.test(String(openapi))) return `OpenAPI ${String(openapi)}`;
  const version = swagger ?? openapi;
  throw new Refusal(
    file,
    version === undefined
      ? "the document is neither Swagger nor OpenAPI"
      : `version ${JSON.stringify(version)} is not supported`,
    "give Swagger 2.0, OpenAPI 3.0 or OpenAPI 3.1.",
  );
}
