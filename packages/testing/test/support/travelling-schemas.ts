import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Description {
  readonly paths: object;
  readonly components: Readonly<
    Record<string, Readonly<Record<string, { readonly "x-type-name"?: string }>>>
  >;
}

const file = fileURLToPath(import.meta.resolve("@connection-requests/client/openapi.json"));
const { paths, components } = JSON.parse(readFileSync(file, "utf8")) as Description;

/**
 * Names of the types that bodies are made of. A schema that no body leads to, because an overlay overrules all that did,
 * never travels, and no answer can be held to it.
 */
export const travellingSchemas: ReadonlySet<string> = findTravelling();

function findTravelling(): Set<string> {
  const seen = new Set<string>();
  const waiting: unknown[] = [paths];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const [, kind = "", name = ""] of JSON.stringify(value).matchAll(
      /"#\/components\/(\w+)\/([^"/]+)"/g,
    )) {
      if (seen.has(`${kind} ${name}`)) continue;
      seen.add(`${kind} ${name}`);
      waiting.push(components[kind]?.[name]);
    }
  }
  const schemas = Object.entries(components["schemas"] ?? {}).filter(([name]) => seen.has(`schemas ${name}`));
  return new Set(schemas.map(([name, schema]) => schema["x-type-name"] ?? name));
}
