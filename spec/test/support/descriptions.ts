import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The API as published. */
export const publishedPath: string = fileURLToPath(
  new URL("../../connection-requests.yaml", import.meta.url),
);

/** The API as its reference page says, which was published first, with names for the operations. */
export const pagePath: string = fileURLToPath(new URL("../../page.yaml", import.meta.url));

/** The overlays, in the order in which they are applied. */
export const overlayPaths: readonly string[] = ["wire", "names", "sdk"].map((name) =>
  fileURLToPath(new URL(`../../overlays/${name}.yaml`, import.meta.url)),
);

/** Published description and overlays in one, as `pnpm generate` wrote it. A file, because nothing here may import its writer. */
export const effectivePath: string = fileURLToPath(
  new URL("../../../packages/client/src/generated/openapi.json", import.meta.url),
);

/** A node of a parsed description. */
export interface JsonObject {
  [key: string]: unknown;
}

/** Reads the effective description; says how to get it when it is missing. */
export async function loadEffectiveDescription(): Promise<JsonObject> {
  const text = await readFile(effectivePath, "utf8").catch((cause: unknown) => {
    throw new Error(`${effectivePath} cannot be read. Run \`pnpm generate\`.`, { cause });
  });
  return JSON.parse(text) as JsonObject;
}

/** Whether a value is an object with keys, the kind of node that everything in a description hangs on. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
