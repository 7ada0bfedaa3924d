import { printDeclaration, printType } from "./print-type.ts";
import type { Printing } from "./print-type.ts";
import type { ts } from "./load-compiler.ts";

/** What tells the entries of a list apart; what else an entry says is data and prose. */
const identities: ReadonlySet<string> = new Set(["url", "value"]);

/** Writes the type of a constant; of a list, what its entries are called and what they have. */
export function printConstant(type: ts.Type, printing: Printing): string {
  const { checker } = printing;
  if (!checker.isTupleType(type)) return printDeclaration(type, printing);
  const entries = checker.getTypeArguments(type as ts.TypeReference);
  const members = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const property of checker.getPropertiesOfType(entry)) {
      const value = checker.getTypeOfSymbol(property);
      const general = identities.has(property.name) ? value : checker.getBaseTypeOfLiteralType(value);
      const texts = members.get(property.name) ?? new Set();
      members.set(property.name, texts.add(printType(general, printing)));
    }
  }
  const list = [...members].map(([name, texts]) => `${name}: ${[...texts].join(" | ")}`);
  return `readonly { ${list.join("; ")} }[]`;
}
