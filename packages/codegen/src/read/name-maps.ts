/**
 * Keys whose object maps names that people chose, so that `example` or `description` below them is a name and no keyword
 * (OpenAPI 3.1 §4.8, JSON Schema 2020-12).
 */
const nameMapKeys: ReadonlySet<string> = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "headers",
  "links",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Whether the object under a key maps names; directly inside such a map every key is a name. */
export function isNameMap(key: string, isInsideNameMap: boolean): boolean {
  return !isInsideNameMap && nameMapKeys.has(key);
}
