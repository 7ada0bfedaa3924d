import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type TypeScript from "../../../packages/codegen/node_modules/typescript/lib/typescript.js";

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** The root's TypeScript 7 has no JavaScript API; codegen's is the last version with one. */
const require = createRequire(join(import.meta.dirname, "../../../packages/codegen/package.json"));
const ts = require("typescript") as typeof TypeScript;

/** Public names, such as `@connection-requests/client: ClientOptions.timeoutMs`. */
export interface PublicNames {
  readonly documented: readonly string[];
  readonly undocumented: readonly string[];
}

/** Looks for docstrings at every name that packages export, and at every member of exported types. */
export function findUndocumentedNames(packageFolders: readonly string[]): PublicNames {
  const entries = packageFolders.flatMap(readEntries);
  const program = ts.createProgram({
    rootNames: entries.map(({ file }) => file),
    options: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      customConditions: ["@connection-requests/source"],
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      types: [],
    },
  });
  const checker = program.getTypeChecker();
  const names = new Map<string, boolean>();
  for (const { specifier, file } of entries) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) continue;
    if (!module) throw new Error(`${file} exports nothing.`);
    for (const exported of checker.getExportsOfModule(module)) {
      const name = `${specifier}: ${exported.name}`;
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      names.set(name, isDocumented(symbol, checker));
      for (const member of membersOf(symbol, checker)) {
        names.set(`${name}.${member.name}`, isDocumented(member, checker));
      }
    }
  }
  const select = (state: boolean): string[] =>
    [...names].filter(([, documented]) => documented === state).map(([name]) => name);
  return { documented: select(true), undocumented: select(false) };
}

/** The entry points of a package: every subpath that has types. */
function readEntries(folder: string): { readonly specifier: string; readonly file: string }[] {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    const source = typeof target === "object" && target["@connection-requests/source"];
    // What is generated as JavaScript has its declarations beside it.
    return source
      ? { specifier: manifest.name + subpath.slice(1), file: join(folder, source.replace(/\.js$/, ".d.ts")) }
      : [];
  });
}

/** Members inherit the docstring of what they override, as editors show it; generated types use the tag. */
function isDocumented(symbol: TypeScript.Symbol, checker: TypeScript.TypeChecker): boolean {
  return (
    symbol.getDocumentationComment(checker).length > 0 ||
    symbol.getJsDocTags(checker).some(({ name, text }) => name === "description" && text)
  );
}

/** The members of an interface, class or object type, inherited ones included, that the packages declare themselves. */
function membersOf(symbol: TypeScript.Symbol, checker: TypeScript.TypeChecker): TypeScript.Symbol[] {
  const { Interface, Class, TypeAlias } = ts.SymbolFlags;
  if (!(symbol.flags & (Interface | Class | TypeAlias))) return [];
  return (
    checker
      .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
      // The paths of a description are no names: what they are for is said at their operations.
      .filter(({ name }) => !name.startsWith("/"))
      .filter(({ declarations = [] }) => declarations.some((node) => isOwn(node.getSourceFile().fileName)))
  );
}

function isOwn(fileName: string): boolean {
  return /[/\\]packages[/\\]\w+[/\\]src[/\\]/.test(fileName);
}
