import { CodegenError } from "../errors.ts";
import { checkReferences } from "./check-references.ts";
import { formatPlace, isObject } from "./place.ts";
import type { Place } from "./place.ts";

/** Checks that a description is OpenAPI 3.0 or 3.1 and hangs together; what single operations say is checked as they are read. */
export function checkDocument(root: Place): void {
  const { document, file } = root;
  if (typeof document["swagger"] === "string") {
    throw new CodegenError("not-openapi", {
      place: formatPlace({ file, pointer: "#/swagger" }),
      problem: `the document is Swagger ${document["swagger"]}`,
      remedy: "convert it to OpenAPI 3 first, for example with swagger2openapi.",
    });
  }
  if (!/^3\.[01](\.|$)/.test(String(document["openapi"]))) {
    throw new CodegenError("not-openapi", {
      place: formatPlace({ file, pointer: "#/openapi" }),
      problem: describeVersion(document["openapi"]),
      remedy: "give an OpenAPI 3.0 or 3.1 document; its first line reads `openapi: 3.1.0`.",
    });
  }
  checkPaths(root);
  checkReferences(root);
}

function describeVersion(version: unknown): string {
  if (version === undefined) return "the document is not OpenAPI: it has no `openapi`";
  return `the document says openapi: ${JSON.stringify(version)}, which is not supported`;
}

function checkPaths({ document, file }: Place): void {
  const { paths = {} } = document;
  if (!isObject(paths)) {
    throw new CodegenError("invalid-description", {
      place: formatPlace({ file, pointer: "#/paths" }),
      problem: "paths is no object",
      remedy: "map each path, such as /users, to its operations.",
    });
  }
  const relative = Object.keys(paths).find((path) => !path.startsWith("/") && !path.startsWith("x-"));
  if (relative === undefined) return;
  throw new CodegenError("invalid-description", {
    place: formatPlace({ file, pointer: "#/paths" }),
    problem: `the path "${relative}" does not begin with a slash`,
    remedy: `write "/${relative}".`,
  });
}
