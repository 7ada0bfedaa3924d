import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderContents, temporaryFolder } from "./temporary-folder.ts";

const root = join(import.meta.dirname, "../../../..");

/** The part of this repository that an update reads before it tries anything, as a folder of its own. */
export function copySpec(): string {
  const overlays = folderContents(join(root, "spec/overlays"));
  const paths = [
    "packages/client/package.json",
    "spec/connection-requests.yaml",
    "spec/sources.json",
    ...Object.keys(overlays).map((name) => `spec/overlays/${name}`),
  ];
  return temporaryFolder(
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])),
  );
}
