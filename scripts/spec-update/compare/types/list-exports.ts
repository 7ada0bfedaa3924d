import type { Compilation } from "./create-compiler.ts";
import { surfaceFiles } from "./lay-out-client.ts";
import type { ts } from "./load-compiler.ts";
import { printConstant } from "./print-constant.ts";
import { printDeclaration } from "./print-type.ts";
import type { Printing } from "./print-type.ts";

/** Lists what generated code exports, name → type, in the order of the files. Each operation of the table counts. */
export function listExports(compilation: Compilation, folder: string): ReadonlyMap<string, string> {
  const { exports } = compilation;
  const list = exports.get(folder) ?? readExports(compilation, folder);
  exports.set(folder, list);
  return list;
}

function readExports({ program, typescript }: Compilation, folder: string): Map<string, string> {
  const checker = program.getTypeChecker();
  const symbols = surfaceFiles.flatMap((path) => {
    const file = program.getSourceFile(`${folder}/generated/${path}`);
    const module = file && checker.getSymbolAtLocation(file);
    return module ? checker.getExportsOfModule(module) : [];
  });
  const unnamed = { typescript, checker, names: new Map() };
  const printing = { ...unnamed, names: nameTypes(symbols, unnamed) };
  return new Map(symbols.flatMap((symbol) => printExport(symbol, printing)));
}

function printExport(symbol: ts.Symbol, printing: Printing): (readonly [string, string])[] {
  const { typescript, checker } = printing;
  if (!(symbol.flags & typescript.SymbolFlags.Value)) {
    return [[symbol.name, printDeclaration(checker.getDeclaredTypeOfSymbol(symbol), printing)]];
  }
  const type = checker.getTypeOfSymbol(symbol);
  if (symbol.name !== "operations") return [[symbol.name, printConstant(type, printing)]];
  return checker
    .getPropertiesOfType(type)
    .map((entry) => [`operations.${entry.name}`, printDeclaration(checker.getTypeOfSymbol(entry), printing)]);
}

/** Types that have no name but the exported one. A plain string is nobody's. */
function nameTypes(symbols: readonly ts.Symbol[], { typescript, checker }: Printing): Map<ts.Type, string> {
  const names = new Map<ts.Type, string>();
  for (const symbol of symbols) {
    if (symbol.flags & typescript.SymbolFlags.Value) continue;
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const members = type.isUnion() ? type.types : [type];
    const own =
      typescript.TypeFlags.Object | typescript.TypeFlags.Intersection | typescript.TypeFlags.Literal;
    const isOwn = members.some(({ flags }) => flags & own) && !(type.flags & typescript.TypeFlags.Boolean);
    if (isOwn && !names.has(type)) names.set(type, symbol.name);
  }
  return names;
}
