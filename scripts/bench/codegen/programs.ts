import { basename, join } from "node:path";
import { listGenerateCommands } from "../../list-generate-commands.ts";
import { benchFolder, rootFolder } from "../folders.ts";

/** Where the peer and GitHub's description are installed. */
export const peersFolder: string = join(benchFolder, "codegen");

/** Our command line, as it is published. */
export const codegen: string = join(rootFolder, "packages/codegen/dist/cli.js");

/** The command line that we are measured beside. */
export const openapiTypescript: string = join(peersFolder, "node_modules/openapi-typescript/bin/cli.js");

/** GitHub's description, 13 MB. */
export const github: string = join(
  peersFolder,
  "node_modules/@octokit/openapi/generated/api.github.com.json",
);

/** This repository's description and its overlays, as the client is generated from them. */
export const seed: { readonly document: string; readonly overlays: readonly string[] } = readSeed();

function readSeed(): typeof seed {
  const command = listGenerateCommands(rootFolder).find(({ folder }) => basename(folder) === "client");
  if (!command) throw new Error("The client has no generate script.");
  const { folder, words } = command;
  const overlays = words.filter((_, index) => words[index - 1] === "--overlay");
  const document = words[words.indexOf("generate") + 1] ?? "";
  return { document: join(folder, document), overlays: overlays.map((path) => join(folder, path)) };
}
