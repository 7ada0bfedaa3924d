import { CodegenError } from "../errors.ts";
import type { JsonObject } from "../operation.ts";
import { resolvePointer } from "./follow-reference.ts";
import { isNameMap } from "./name-maps.ts";
import { formatPlace, isObject, joinPointer } from "./place.ts";
import type { Place } from "./place.ts";

/** Values that stand for themselves: a `$ref` in them is data. */
const dataKeywords: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "value"]);

/** Checks that every `$ref` leads to something in the document. Nothing is fetched. */
export function checkReferences({ document, file }: Pick<Place, "document" | "file">): void {
  const resolved = new Set<string>();
  const check: WalkContext["check"] = (reference, pointer) => {
    if (typeof reference === "string" && resolved.has(reference)) return;
    if (typeof reference !== "string" || resolvePointer(document, reference) === undefined) {
      throw unresolvedReference(String(reference), formatPlace({ file, pointer }));
    }
    resolved.add(reference);
  };
  walk(document, { pointer: "#", isInsideNameMap: false, check });
}

interface WalkContext {
  readonly pointer: string;
  readonly isInsideNameMap: boolean;
  readonly check: (reference: unknown, pointer: string) => void;
}

function walk(value: unknown, context: WalkContext): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      if (typeof item !== "object") return;
      walk(item, { ...context, isInsideNameMap: false, pointer: `${context.pointer}/${index}` });
    });
  } else if (isObject(value)) {
    walkObject(value, context);
  }
}

function walkObject(value: JsonObject, { pointer, isInsideNameMap, check }: WalkContext): void {
  for (const [key, child] of Object.entries(value)) {
    if (key === "$ref" && !isInsideNameMap) {
      check(child, pointer);
    } else if (typeof child === "object" && (isInsideNameMap || !isData(key))) {
      const isInside = isNameMap(key, isInsideNameMap);
      walk(child, { pointer: joinPointer(pointer, key), isInsideNameMap: isInside, check });
    }
  }
}

function isData(key: string): boolean {
  return dataKeywords.has(key) || key.startsWith("x-");
}

function unresolvedReference(reference: string, place: string): CodegenError {
  if (/^[a-z][a-z\d+.-]*:/i.test(reference)) {
    return new CodegenError("unresolved-reference", {
      place,
      problem: `the $ref "${reference}" is remote, and nothing is fetched`,
      remedy: "download what it names and bundle everything into one file first.",
    });
  }
  if (!reference.startsWith("#")) {
    return new CodegenError("unresolved-reference", {
      place,
      problem: `the $ref "${reference}" leads into another file`,
      remedy: "bundle everything into one file first, for example with `npx @redocly/cli bundle`.",
    });
  }
  return new CodegenError("unresolved-reference", {
    place,
    problem: `the $ref "${reference}" leads to nothing`,
    remedy: "correct it, or add what it names.",
  });
}
