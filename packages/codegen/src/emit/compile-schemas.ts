import type { JsonObject } from "../operation.ts";
import { openEnumerationKeyword } from "./open-enumeration-keyword.ts";

/** Schemas to compile together, so that they share what they refer to. */
export interface SchemaSet {
  /** The document that holds them. */
  readonly document: JsonObject;
  /** Name of the compiled function → pointer into the document, or a schema whose references start with `document`. */
  readonly roots: ReadonlyMap<string, string | JsonObject>;
  /** Whether strings become numbers and booleans where the schema wants those. */
  readonly coerces: boolean;
}

/** The name of the document in references. */
export const documentId = "document";

/**
 * Formats that are checked; others are annotations (JSON Schema Validation §7.2.1). Plain expressions, because
 * they are written into the output, where nothing can be imported.
 */
const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  "date-time":
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
};

/** Beyond so many schemas, Ajv's optimizer takes a third of the time of everything, and saves a tenth of the text. */
const mostOptimized = 200;

/** What Ajv's code would import, by what the emitted file has instead. */
const replacements: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/equal").default': "isEqual",
  'require("ajv/dist/runtime/ucs2length").default': "codePointLength",
};

/** Compiled schemas. */
export interface CompiledSchemas {
  /** An expression: an object of functions that say whether a value is valid. */
  readonly code: string;
  /** Name of a function → why its schema cannot be compiled; such a function takes every value. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** Compiles schemas, each by itself: one that cannot be compiled leaves the others as they are. */
export async function compileSchemas({ document, roots, coerces }: SchemaSet): Promise<CompiledSchemas> {
  const unusable = new Map<string, string>();
  if (roots.size === 0) return { code: "{}", unusable };
  const { Ajv2020, _: template } = await import("ajv/dist/2020.js");
  const { default: standalone } = await import("ajv/dist/standalone/index.js");
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes: coerces ? "array" : false,
    code: { source: true, lines: true, optimize: roots.size <= mostOptimized },
    formats,
    logger: false,
    strict: false,
    validateSchema: false,
  });
  ajv.addKeyword(openEnumerationKeyword(template));
  ajv.addSchema(document, documentId);
  const references: Record<string, string> = {};
  for (const [name, root] of roots) {
    const reference = typeof root === "string" ? referenceTo(root) : name;
    try {
      if (typeof root !== "string") ajv.addSchema(root, name);
      ajv.getSchema(reference);
      references[name] = reference;
    } catch (cause) {
      unusable.set(name, cause instanceof Error ? cause.message : String(cause));
    }
  }
  const code = withoutImports(standalone.default(ajv, references));
  const stubs = [...unusable.keys()].map((name) => `exports.${name} = () => true;\n`);
  return { code: `((exports) => {\n${code}\n${stubs.join("")}return exports;\n})({})`, unusable };
}

/** A reference to a pointer of the document. */
export function referenceTo(pointer: string): string {
  return `${documentId}#${pointer.slice(1).split("/").map(encodeURIComponent).join("/")}`;
}

function withoutImports(code: string): string {
  let result = code.replace('"use strict";', "").trim();
  for (const [imported, own] of Object.entries(replacements)) result = result.replaceAll(imported, own);
  const left = /\brequire\([^)]*\)/.exec(result)?.[0];
  if (left !== undefined) throw new Error(`The compiled validators would import ${left}.`);
  return result;
}
