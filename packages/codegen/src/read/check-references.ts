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
  const [problem, remedy] = explain(reference);
  return new CodegenError("unresolved-reference", {
    place,
    problem: `the $ref "${reference}" ${problem}`,
    remedy,
  });
}

/** Other files are part of the document by now; what is left came by an overlay. */
function explain(reference: string): [problem: string, remedy: string] {
  if (!reference.startsWith("#"))
    return ["leads out of the description", "add what it names to the components, and point it there."];
  if (reference !== "#" && !reference.startsWith("#/"))
    return [
      "is an anchor, which is not supported",
      "point it at a place, such as #/components/schemas/NAME.",
    ];
  return ["leads to nothing", "correct it, or add what it names."];
}
