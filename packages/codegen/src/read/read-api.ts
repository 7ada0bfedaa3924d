import type { Api } from "../operation.ts";
import { readNamedSchema } from "./read-named-schema.ts";
import { childPlace, childPlaces, textAt } from "./place.ts";
import type { Place } from "./place.ts";
import { readOperations } from "./read-operations.ts";
import { readServers } from "./read-servers.ts";

/** Reads a checked and completed description into the model. */
export function readApi(root: Place): Api {
  const info = childPlace(root, "info");
  const servers = readServers(root);
  return {
    file: root.file,
    document: root.document,
    title: (info && textAt(info, "title")) ?? "API",
    // A description without servers lives at `/` (OpenAPI 3.1 §4.8.1).
    baseUrl: servers[0]?.url ?? "/",
    servers,
    operations: readOperations(root),
    schemas: childPlaces(childPlace(root, "components", "schemas")).map(readNamedSchema),
  };
}
