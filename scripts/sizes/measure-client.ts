import { readFileSync } from "node:fs";
import { buildClient } from "./build-client.ts";
import { bundleProgram } from "./bundle-program.ts";

const client = "@connection-requests/client";

/** The least that a program with tokens of its own imports. */
const smallestProgram = `
  import { clientCredentials, createClient } from "${client}";
  export const start = (credentials) => createClient({ auth: clientCredentials(credentials) });`;

/** Bytes of each subpath of the client, with all that it exports, and of the smallest program, by their names. */
export async function measureClient(): Promise<ReadonlyMap<string, number>> {
  const programs = new Map([["createClient, clientCredentials", smallestProgram]]);
  for (const subpath of listSubpaths())
    programs.set(client + subpath, `export * from "${client}${subpath}";`);
  const { folder, remove } = await buildClient();
  try {
    const sizes = new Map<string, number>();
    for (const [name, program] of programs)
      sizes.set(name, (await bundleProgram(program, { folder })).compressedBytes);
    return sizes;
  } finally {
    remove();
  }
}

/** What can be imported as code: `""` for the main entry, then `/xml` and the others. */
function listSubpaths(): string[] {
  const manifest = readFileSync(new URL("../../packages/client/package.json", import.meta.url), "utf8");
  const { exports } = JSON.parse(manifest) as { readonly exports: Readonly<Record<string, unknown>> };
  return Object.keys(exports)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => name.slice(1));
}
