import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface PackageManifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

/** A module that programs may import, and the file that says what it exports. */
export interface PublicModule {
  /** As in `import … from "@connection-requests/client/runtime"`. */
  readonly specifier: string;
  /** Path in the package of its declarations, or of a JSON file. */
  readonly types: string;
}

/** Every module that the package in a folder exports. */
export function listModules(packageFolder: string): PublicModule[] {
  const text = readFileSync(join(packageFolder, "package.json"), "utf8");
  const { name, exports } = JSON.parse(text) as PackageManifest;
  return Object.entries(exports).map(([subpath, target]) => ({
    specifier: name + subpath.slice(1),
    types: typeof target === "string" ? target : target.types,
  }));
}

/** Every name that a declaration file exports; a JSON file exports its value as `default`. */
export function listExports(file: string): string[] {
  if (file.endsWith(".json")) return ["default"];
  const names = readFileSync(file, "utf8")
    .split(/^(?=export )/m)
    .filter((statement) => statement.startsWith("export "))
    .flatMap((statement) => readExport(statement, file));
  return [...new Set(names)].sort();
}

function readExport(statement: string, file: string): string[] {
  const star = /^export (?:type )?\* from "(.+?)\.ts"/.exec(statement)?.[1];
  if (star) return listExports(join(dirname(file), `${star}.d.ts`));
  const list = /^export (?:type )?\{([^}]*)\}/.exec(statement)?.[1];
  if (list !== undefined) return readList(list);
  const declared =
    /^export (?:declare )?(?:abstract )?(?:const|let|function|class|interface|type|enum) ([\w$]+)/.exec(
      statement,
    )?.[1];
  if (declared) return [declared];
  throw new Error(`${file} exports in a form that public-names.ts cannot read: ${statement.slice(0, 80)}`);
}

/** `A, type B, C as D` → A, B, D. */
function readList(list: string): string[] {
  return list
    .split(",")
    .map((entry) => /([\w$]+)\s*$/.exec(entry)?.[1] ?? "")
    .filter(Boolean);
}

/** The names that the files of a folder import from a module. Unused imports do not compile, so these are used. */
export function listImports(folder: string, specifier: string): ReadonlySet<string> {
  const pattern = new RegExp(`^import (?:type )?(?:\\{([^}]*)\\}|(\\w+)) from "${specifier}"`, "gm");
  const text = globSync("*.ts", { cwd: folder })
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  // `A as B` uses A.
  const imports = [...text.matchAll(pattern)].flatMap(([, list, isDefault]) =>
    isDefault ? ["default"] : readList((list ?? "").replaceAll(/ as \w+/g, "")),
  );
  return new Set(imports);
}
