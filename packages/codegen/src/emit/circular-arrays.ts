import type ts from "typescript";

/** The arrays that hold themselves, each as an interface. */
export interface CircularArrays {
  /** In the order in which they were met. */
  readonly declarations: readonly ts.InterfaceDeclaration[];
  /** Refers to the array of these items; what one item is, is asked once. */
  refer(items: object, itemType: () => ts.TypeNode): ts.TypeNode;
}

/** Collects interfaces that extend `Array`: TypeScript looks at the base of an interface late enough for circles. */
export function createCircularArrays({ factory, SyntaxKind }: typeof ts): CircularArrays {
  const declarations: ts.InterfaceDeclaration[] = [];
  const names = new Map<object, string>();
  const declare = (items: object, itemType: () => ts.TypeNode): string => {
    const name = `CircularArray${names.size + 1}`;
    // Entered before its items are read: they may lead back here.
    names.set(items, name);
    const base = factory.createExpressionWithTypeArguments(factory.createIdentifier("Array"), [itemType()]);
    const heritage = factory.createHeritageClause(SyntaxKind.ExtendsKeyword, [base]);
    declarations.push(factory.createInterfaceDeclaration(undefined, name, undefined, [heritage], []));
    return name;
  };
  return {
    declarations,
    refer: (items, itemType) => factory.createTypeReferenceNode(names.get(items) ?? declare(items, itemType)),
  };
}
