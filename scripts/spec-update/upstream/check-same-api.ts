import type { JsonObject } from "../../../packages/codegen/src/operation.ts";
import { isObject } from "../../../packages/codegen/src/read/place.ts";
import { Refusal } from "../refusal.ts";

/** Checks that a document describes the API of today: it has to share a path with it. */
export function checkSameApi(current: JsonObject, upstream: JsonObject, file: string): void {
  const known = listPaths(current);
  const given = listPaths(upstream);
  if (given.some((path) => known.includes(path))) return;
  const { title } = isObject(upstream["info"]) ? upstream["info"] : {};
  throw new Refusal(
    `${file}#/paths`,
    `the document describes another API, ${JSON.stringify(title)}: it has ${given[0]} and no path of ${known.join(", ")}`,
    "give the description of this API.",
  );
}

/** Without the names of the parameters, which do not travel. */
function listPaths({ paths }: JsonObject): string[] {
  return Object.keys(isObject(paths) ? paths : {}).map((path) => path.replaceAll(/\{[^}]*\}/g, "{}"));
}
