import { readFile } from "node:fs/promises";
import { CodegenError } from "../errors.ts";
import type { JsonObject } from "../operation.ts";
import { isObject } from "./place.ts";

/** A file that was read and parsed. */
export interface LoadedDocument {
  /** The path as it was given. */
  readonly path: string;
  readonly text: string;
  readonly value: JsonObject;
  /** Where an array element of the file stands: `file:line:column`, or `file#/pointer` in JSON. */
  readonly locate: (key: string, index: number) => string;
}

/** Loads a YAML or JSON file whose top is an object. */
export async function loadDocument(path: string): Promise<LoadedDocument> {
  return parseDocumentText(path, await readText(path));
}

/** Parses the text of a YAML or JSON file whose top is an object; `path` is its name in messages. */
export async function parseDocumentText(path: string, text: string): Promise<LoadedDocument> {
  const { value, locate } = parseJson(path, text) ?? (await parseYaml(path, text));
  if (!isObject(value)) {
    throw new CodegenError("invalid-syntax", {
      place: `${path}:1:1`,
      problem: text.trim() === "" ? "the file is empty" : "the top of the file is no object",
      remedy: "give a YAML or JSON file that starts with keys such as openapi or overlay.",
    });
  }
  return { path, text, value, locate };
}

async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (cause) {
    throw new CodegenError("unreadable-file", {
      place: path,
      problem: `the file cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      remedy: "check the path.",
      cause,
    });
  }
}

type Parsed = Pick<LoadedDocument, "locate"> & { readonly value: unknown };

/** JSON is YAML too, but twenty times faster to read as JSON. What fails is left to YAML, which says where. */
function parseJson(path: string, text: string): Parsed | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown, locate: (key, index) => `${path}#/${key}/${index}` };
  } catch {
    return undefined;
  }
}

async function parseYaml(path: string, text: string): Promise<Parsed> {
  const { LineCounter, isNode, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: true, prettyErrors: false });
  const placeAt = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const failure = document.errors[0];
  if (failure) throw syntaxError(placeAt(failure.pos[0]), failure.message);
  const locate = (key: string, index: number): string => {
    const node = document.getIn([key, index], true);
    return isNode(node) && node.range ? placeAt(node.range[0]) : `${path}#/${key}/${index}`;
  };
  try {
    // Aliases share objects, and an overlay that changes one must not change the other.
    return { value: JSON.parse(JSON.stringify(document.toJS())) as unknown, locate };
  } catch (cause) {
    throw syntaxError(`${path}:1:1`, cause instanceof Error ? cause.message : String(cause));
  }
}

function syntaxError(place: string, problem: string): CodegenError {
  return new CodegenError("invalid-syntax", {
    place,
    problem: `the file cannot be parsed: ${problem}`,
    remedy: "correct the YAML or JSON there.",
  });
}
