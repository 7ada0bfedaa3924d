import type { Compiler } from "./create-compiler.ts";
import { folderFor } from "./lay-out-client.ts";
import type { GeneratedFiles } from "./lay-out-client.ts";

/** What a generated client.ts declares, as it is written. */
export interface Declarations {
  /** Every exported type. */
  readonly types: readonly string[];
  /** The interface of the client as a whole: codegen writes it last. */
  readonly client: string | undefined;
  /** The names of its methods, quoted if they are no identifiers. */
  readonly methods: readonly string[];
}

/** Finds what a generated client.ts declares. */
export function findDeclarations({ typescript, parse }: Compiler, generated: GeneratedFiles): Declarations {
  const file = parse(`${folderFor(generated)}/generated/client.ts`, generated.get("client.ts") ?? "");
  const declarations = file.statements.filter(
    (statement) =>
      typescript.isInterfaceDeclaration(statement) || typescript.isTypeAliasDeclaration(statement),
  );
  const client = declarations.filter((declaration) => typescript.isInterfaceDeclaration(declaration)).at(-1);
  return {
    types: declarations.map(({ name }) => name.text),
    client: client?.name.text,
    methods: client?.members.flatMap(({ name }) => name?.getText(file) ?? []) ?? [],
  };
}
