import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Resolve } from "./create-compiler.ts";

/** Files that codegen emits, path → text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The files of which the public surface is made. */
export const surfaceFiles = ["client.ts", "constants.ts", "operations.ts"] as const;

/**
 * The folder of a client, named after what is in it: the same code lies in the same place, whatever it is compared with.
 * Comments do not count, because no program depends on them.
 */
export function folderFor(generated: GeneratedFiles): string {
  const hash = createHash("sha256");
  for (const path of ["types.ts", ...surfaceFiles]) hash.update(withoutComments(generated.get(path) ?? ""));
  return `/${hash.digest("hex").slice(0, 16)}`;
}

/** Codegen writes comments on lines of their own. */
function withoutComments(text: string): string {
  return text.replaceAll(/^ *\/\*\*[\s\S]*?\*\/$\n?|^\/\/.*\n/gm, "");
}

/**
 * Lays out a client around generated code: the parts written by hand, which no description changes, are reduced to what
 * programs see of them. `client` is the name of the generated interface, if there is one.
 */
export function layOutClient(generated: GeneratedFiles, client: string | undefined): Map<string, string> {
  const folder = folderFor(generated);
  const files = ["types.ts", ...surfaceFiles].map((path) => [path, generated.get(path) ?? ""] as const);
  return new Map([
    ...files.map(([path, text]) => [`${folder}/generated/${path}`, text] as const),
    [`${folder}/runtime.ts`, runtime],
    [`${folder}/index.ts`, writeIndex(client)],
  ]);
}

/** What generated code imports is generated itself, or the runtime, wherever that lies. */
export const resolveInClient: Resolve = (specifier, importer) => {
  const folder = `/${importer.split("/")[1]}`;
  if (specifier === "@connection-requests/client") return `${folder}/index.ts`;
  if (specifier === "@connection-requests/client/operations") return `${folder}/generated/operations.ts`;
  const isRuntime = importer.includes("/generated/") && specifier !== "./types.ts";
  return isRuntime ? `${folder}/runtime.ts` : posix.join(posix.dirname(importer), specifier);
};

const runtime = `
export interface CallOptions { readonly [option: string]: unknown }
export interface ResponseWithData<Data> { readonly data: Data; readonly response: unknown }
export type OperationTable = Readonly<Record<string, unknown>>;
`;

function writeIndex(client: string | undefined): string {
  const generated = client === undefined ? "object" : `import("./generated/client.ts").${client}`;
  return `
export type * from "./generated/client.ts";
export * from "./generated/constants.ts";
export type { CallOptions, ResponseWithData } from "./runtime.ts";

type Generated = ${generated};
export interface Client extends Generated { readonly raw: unknown }
export declare function createClient(options: object): Client;

export interface TravellerTokens { readonly accessToken: string; readonly refreshToken: string }
export interface RequestTokenHolder { readonly requestToken: string; readonly userId: string }
export interface ApplicationProvider {
  exchangeRequestToken(request: RequestTokenHolder): Promise<TravellerTokens>;
}
export declare function clientCredentials(credentials: object): ApplicationProvider;
export declare function readLastModified(request: { readonly lastModified: string }): Date;
`;
}
