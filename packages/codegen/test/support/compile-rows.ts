import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { typeCheck } from "./type-check.ts";

/** A document, and what its types have to be. */
export interface TypeTable {
  /** Name of a folder. */
  readonly name: string;
  /** YAML. */
  readonly document: string;
  /** An expression on `paths`, `operations`, `components` or `webhooks`, and the type that it has to be. */
  readonly rows: readonly (readonly [expression: string, type: string])[];
}

/** What the compiler says of tables. */
export interface CompiledTables {
  /** Of one row; nothing when it is right. */
  of(table: string, row: number): readonly string[];
  /** Of nothing in particular. */
  readonly others: readonly string[];
  /** Removes the files. */
  remove(): void;
}

/** Two types are the same when they take and give the same; an intersection of objects is one object. */
const prelude = `import type { components, operations, paths, webhooks } from "./types.ts";
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Same<A, B> = Equal<A, B> extends true ? true : Equal<Flat<A>, Flat<B>>;
export type Used = [components, operations, paths, webhooks];
`;

/** Generates from each document and compiles its rows, all at once: loading the compiler takes longer than compiling. */
export async function compileRows(tables: readonly TypeTable[]): Promise<CompiledTables> {
  let remove = (): void => undefined;
  const folder = temporaryFolder({}, (removal) => (remove = removal));
  for (const { name, document, rows } of tables) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "api.yaml"), document);
    const { files } = await generate({ document: join(folder, name, "api.yaml") });
    writeFileSync(join(folder, name, "types.ts"), files.get("types.ts") ?? "");
    const checks = rows.map(
      ([expression, type], index) => `export const row${index}: Same<${expression}, ${type}> = true;\n`,
    );
    writeFileSync(join(folder, name, "checks.ts"), prelude + checks.join(""));
  }
  const firstLine = prelude.split("\n").length;
  const messages = typeCheck(folder).map((message) => {
    const [, table, line] = /^([^/]+)\/checks\.ts\((\d+),/.exec(message) ?? [];
    return { message, table, row: Number(line) - firstLine };
  });
  return {
    of: (name, index) =>
      messages.filter(({ table, row }) => table === name && row === index).map(({ message }) => message),
    others: messages.filter(({ table, row }) => table === undefined || row < 0).map(({ message }) => message),
    remove,
  };
}
