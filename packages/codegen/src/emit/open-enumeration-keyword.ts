import type { CodeKeywordDefinition, KeywordCxt } from "ajv";
import { openEnumeration } from "../read/read-json-schemas.ts";

/** Ajv's template for pieces of code, which is loaded together with Ajv. */
type CodeTemplate = typeof import("ajv/dist/2020.js")._;

/** Teaches Ajv to report a value that an open enumeration does not hold, under the keyword's own name. */
export function openEnumerationKeyword(template: CodeTemplate): CodeKeywordDefinition {
  return {
    keyword: openEnumeration,
    schemaType: "array",
    error: {
      message: "must be one of the values that are known today",
      params: ({ schemaCode }) => template`{allowedValues: ${schemaCode}}`,
    },
    code(context: KeywordCxt): void {
      const known: unknown = context.schema;
      // Whether null may stand here is for `type` to say.
      const values = [null, ...(Array.isArray(known) ? known : [])];
      const isUnknown = values
        .map((value: unknown) => template`${context.data} !== ${value as string}`)
        .reduce((all, next) => template`${all} && ${next}`);
      context.fail(isUnknown);
    },
  };
}
