import type { ts, TypeScript } from "./load-compiler.ts";

/** Deeper, a type says less than its name would. */
const deepest = 6;

/** How types are written: by which compiler, and which of them have a name. */
export interface Printing {
  readonly typescript: TypeScript;
  readonly checker: ts.TypeChecker;
  readonly names: ReadonlyMap<ts.Type, string>;
}

/** Writes what a name stands for. */
export function printDeclaration(type: ts.Type, printing: Printing): string {
  return type.isClassOrInterface() ? printMembers(type, printing, 0) : printUnnamed(type, printing, 0);
}

/** Writes a type as people would: by its name if it has one. */
export function printType(type: ts.Type, printing: Printing, depth = 0): string {
  return printing.names.get(type) ?? printUnnamed(type, printing, depth);
}

function printUnnamed(type: ts.Type, printing: Printing, depth: number): string {
  const { typescript, checker } = printing;
  if (depth > deepest) return "…";
  if (type.isUnion() && !(type.flags & typescript.TypeFlags.Boolean))
    return printUnion(type, printing, depth);
  if (type.isIntersection()) {
    return `(${type.types.map((each) => printType(each, printing, depth + 1)).join(" & ")})`;
  }
  if (hasFlag(type, typescript.ObjectFlags.Reference, printing) && !checker.isTupleType(type)) {
    return printReference(type as ts.TypeReference, printing, depth);
  }
  if (type.aliasSymbol) return printAlias(type, printing, depth);
  const isAnonymous = hasFlag(
    type,
    typescript.ObjectFlags.Anonymous | typescript.ObjectFlags.Mapped,
    printing,
  );
  if (isAnonymous) return printMembers(type, printing, depth);
  return checker.typeToString(type, undefined, typescript.TypeFormatFlags.NoTruncation);
}

/** `Record<string, never>` and the like. */
function printAlias(type: ts.Type, printing: Printing, depth: number): string {
  const told = type.aliasTypeArguments?.map((argument) => printType(argument, printing, depth + 1)) ?? [];
  return told.length > 0 ? `${type.aliasSymbol?.name}<${told.join(", ")}>` : `${type.aliasSymbol?.name}`;
}

function hasFlag(type: ts.Type, flag: ts.ObjectFlags, { typescript }: Printing): boolean {
  return (
    (type.flags & typescript.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & flag) !== 0
  );
}

/** Null and undefined come last, and so do open ends, so that what is left keeps its name and its order. */
function printUnion(type: ts.UnionType, printing: Printing, depth: number): string {
  const { typescript, checker } = printing;
  const absence = typescript.TypeFlags.Null | typescript.TypeFlags.Undefined;
  const absences = type.types
    .filter(({ flags }) => flags & absence)
    .map((each) => checker.typeToString(each));
  if (absences.length > 0) {
    const rest = printType(checker.getNonNullableType(type), printing, depth);
    return [rest, ...absences.sort()].join(" | ");
  }
  const texts = type.types.map((each) => printType(each, printing, depth + 1));
  const isOpenEnd = (text: string): boolean => text.startsWith("(");
  return [...texts.filter((text) => !isOpenEnd(text)), ...texts.filter(isOpenEnd)].join(" | ");
}

function printReference(type: ts.TypeReference, printing: Printing, depth: number): string {
  const { checker } = printing;
  const [first, ...others] = checker
    .getTypeArguments(type)
    .map((each) => printType(each, printing, depth + 1));
  const name = type.symbol.name;
  if (first === undefined) return name;
  if (checker.isArrayType(type)) return /^[\w$]+$/.test(first) ? `${first}[]` : `(${first})[]`;
  // What an iterator returns and takes is `any` unless somebody says otherwise.
  const told = name.includes("Itera") ? [] : others;
  return `${name}<${[first, ...told].join(", ")}>`;
}

function printMembers(type: ts.Type, printing: Printing, depth: number): string {
  const { checker } = printing;
  const signatures = type.getCallSignatures();
  const properties = checker.getPropertiesOfType(type);
  const [signature] = signatures;
  if (signature && depth > 0 && properties.length === 0)
    return printSignature(signature, " => ", { printing, depth });
  const members = [
    ...signatures.map((each) => printSignature(each, ": ", { printing, depth })),
    ...properties.map((property) => printMember(property, printing, depth)),
    ...checker
      .getIndexInfosOfType(type)
      .map(
        (index) => `[${checker.typeToString(index.keyType)}]: ${printType(index.type, printing, depth + 1)}`,
      ),
  ];
  return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
}

function printSignature(
  signature: ts.Signature,
  arrow: string,
  { printing, depth }: { readonly printing: Printing; readonly depth: number },
): string {
  const parameters = signature.parameters.map((parameter) => printMember(parameter, printing, depth));
  const result = printing.checker.getReturnTypeOfSignature(signature);
  return `(${parameters.join(", ")})${arrow}${printType(result, printing, depth + 1)}`;
}

function printMember(member: ts.Symbol, printing: Printing, depth: number): string {
  const { typescript, checker } = printing;
  const declaration = member.valueDeclaration;
  const isOptional =
    (member.flags & typescript.SymbolFlags.Optional) !== 0 ||
    (declaration !== undefined &&
      typescript.isParameter(declaration) &&
      declaration.questionToken !== undefined);
  const name = /^[\w$]+$/.test(member.name) ? member.name : JSON.stringify(member.name);
  const text = printType(checker.getTypeOfSymbol(member), printing, depth + 1);
  // What may be left out may be undefined: said once.
  return isOptional ? `${name}?: ${text.replace(/ \| undefined$/, "")}` : `${name}: ${text}`;
}
