import type { Api, NamedSchema } from "../operation.ts";
import { childPlace, childPlaces, listPlaces, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { readOperations } from "./read-operations.ts";

/** Reads a checked and completed description into the model. */
export function readApi(root: Place): Api {
  const info = childPlace(root, "info");
  return {
    file: root.file,
    document: root.document,
    title: (info && textAt(info, "title")) ?? "API",
    baseUrl: readBaseUrl(root),
    operations: readOperations(root),
    schemas: childPlaces(childPlace(root, "components", "schemas")).map(readNamedSchema),
  };
}

/** A description without servers lives at `/` (OpenAPI 3.1 §4.8.1). */
function readBaseUrl(root: Place): string {
  const server = listPlaces(root, "servers")[0];
  const url = (server && textAt(server, "url")) ?? "/";
  return url.replace(/\{([^{}]+)\}/g, (template, name: string) => {
    const variable = server && childPlace(server, "variables", name);
    return variable?.value["default"] === undefined ? template : String(variable.value["default"]);
  });
}

function readNamedSchema([component, schema]: [string, Place]): NamedSchema {
  const typeName = textAt(schema, "x-type-name");
  const description = textAt(schema, "description") ?? textAt(schema, "title");
  return {
    component,
    deprecated: schema.value["deprecated"] === true,
    ...(typeName !== undefined && { typeName }),
    ...(description !== undefined && { description }),
  };
}
