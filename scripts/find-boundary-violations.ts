import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * The packages in the order of the data flow. A package may import from its left only, and the sources of the
 * client import nothing of codegen: they hold what codegen wrote.
 */
const flow = ["spec", "codegen", "client", "testing"] as const;
type PackageName = (typeof flow)[number];

const folders: Record<PackageName, string> = {
  spec: "spec",
  codegen: "packages/codegen",
  client: "packages/client",
  testing: "packages/testing",
};

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\.meta\.resolve\(\s*)["']([^"'\n]+)["']/g;

/** Lists every import of the repository at `root` that goes against the arrows, one sentence each. */
export function findBoundaryViolations(root: string): string[] {
  return flow.flatMap((importer) =>
    listSources(join(root, folders[importer])).flatMap((file) => {
      const isSource = relative(join(root, folders[importer]), file).startsWith(`src${sep}`);
      return readImports(file)
        .map((specifier) => ({ specifier, imported: packageOf(specifier) }))
        .filter(({ imported }) => imported && !isAllowed({ importer, imported, isSource }))
        .map(({ specifier }) => describe(relative(root, file), specifier, importer));
    }),
  );
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\](node_modules|dist)[/\\]/.test(file));
}

function readImports(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(importPattern)].map((match) => match[1] ?? "");
}

/** The package that a specifier leads to: by its name, or by a path that leaves the importing package. */
function packageOf(specifier: string): PackageName | undefined {
  const named = /^@connection-requests\/(\w+)/.exec(specifier)?.[1];
  const reached = /^(?:\.\.\/)+(?:packages\/)?(codegen|client|testing|spec)\//.exec(specifier)?.[1];
  return flow.find((name) => name === (named ?? reached));
}

function isAllowed({
  importer,
  imported,
  isSource,
}: {
  importer: PackageName;
  imported: PackageName;
  isSource: boolean;
}): boolean {
  if (imported === importer) return true;
  if (isSource && imported === "codegen") return false;
  return flow.indexOf(imported) < flow.indexOf(importer);
}

function describe(file: string, specifier: string, importer: PackageName): string {
  const allowed = flow.filter((imported) => isAllowed({ importer, imported, isSource: true }));
  return `${file} imports "${specifier}" against the data flow ${flow.join(" → ")}: ${importer} may import ${allowed.join(", ")}. Move the code to the left, or the import to the right.`;
}
