import type { JSONPathNode } from "json-p3";
import type { CodegenErrorCode } from "../errors.ts";
import type { JsonObject } from "../operation.ts";

/** A node of a description, with what holds it. */
export interface SelectedNode {
  readonly value: unknown;
  /** Absent at the root. */
  readonly parent: JsonObject | unknown[] | undefined;
  readonly key: string;
}

/** Selects nodes by JSONPath (RFC 9535), each once, in document order. */
export async function selectNodes(
  description: JsonObject,
  path: string,
  fail: (code: CodegenErrorCode, problem: string, remedy: string) => never,
): Promise<SelectedNode[]> {
  // Loaded on demand: most foreign descriptions come without overlays.
  const { jsonpath } = await import("json-p3");
  let nodes: readonly JSONPathNode[];
  try {
    nodes = jsonpath.query(path, description as Parameters<typeof jsonpath.query>[1]).nodes;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fail("invalid-overlay", `${path} is no JSONPath: ${reason}`, "correct it by RFC 9535.");
  }
  const unique = new Map(nodes.map((node) => [JSON.stringify(node.location), node]));
  return [...unique.values()].map(({ value, location }) => ({
    value,
    parent: location.length > 0 ? parentOf(description, location) : undefined,
    key: String(location.at(-1) ?? ""),
  }));
}

function parentOf(description: JsonObject, location: readonly (string | number)[]): JsonObject | unknown[] {
  let parent: unknown = description;
  for (const key of location.slice(0, -1)) parent = (parent as JsonObject)[key];
  return parent as JsonObject | unknown[];
}
