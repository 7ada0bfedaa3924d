import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Names of the packages that changesets releases together, by the alphabet. */
export function listReleasedPackages(root: string): string[] {
  const { fixed } = readJson(root, ".changeset/config.json") as { fixed: readonly (readonly string[])[] };
  const patterns = fixed.flat().map((pattern) => new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`));
  return globSync("packages/*/package.json", { cwd: root })
    .map((path) => readJson(root, path) as { name: string; private?: boolean })
    .filter((manifest) => !manifest.private && patterns.some((pattern) => pattern.test(manifest.name)))
    .map(({ name }) => name)
    .sort();
}

function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}
