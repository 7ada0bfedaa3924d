import { cpSync, existsSync, globSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What generating and compiling reads. */
const sources = [
  "package.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "vitest.config.ts",
  "spec",
  "packages",
];

/** What is built or installed, and folders that are no part of the root's TypeScript project. */
const leftOut: ReadonlySet<string> = new Set(["node_modules", "dist", ".turbo"]);

/**
 * Copies the sources of the repository, so that something can be tried on them. Installed packages are linked.
 * @param parts Top-level files and folders; those that do not exist are left out.
 */
export function buildTree(root: string, tree: string, parts: readonly string[] = sources): void {
  mkdirSync(tree, { recursive: true });
  for (const part of parts.filter((part) => existsSync(join(root, part)))) {
    cpSync(join(root, part), join(tree, part), {
      recursive: true,
      filter: (source) => !leftOut.has(basename(source)),
    });
  }
  for (const folder of globSync(["node_modules", "{spec,packages/*}/node_modules"], { cwd: root })) {
    mkdirSync(dirname(join(tree, folder)), { recursive: true });
    symlinkSync(join(root, folder), join(tree, folder), "junction");
  }
}

/** Writes files into a tree; undefined leaves a file as it is. */
export function writeInto(tree: string, files: ReadonlyMap<string, string | undefined>): void {
  for (const [path, text] of files) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
}
