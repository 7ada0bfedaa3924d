import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const tsc = join(import.meta.dirname, "../../node_modules/typescript/bin/tsc");

const configuration = {
  extends: join(import.meta.dirname, "../../../../tsconfig.base.json"),
  compilerOptions: {
    noEmit: true,
    types: [],
    allowImportingTsExtensions: true,
    composite: false,
    declaration: true,
  },
  include: ["**/*.ts"],
};

/** What the client package would give; generated code that is type-checked here is generated with `--runtime` to it. */
const runtime = `
export interface CallOptions { readonly timeoutMs?: number }
export interface ResponseWithData<Data> { readonly data: Data; readonly response: object }
export interface OperationEntry {
  readonly method: string; readonly path: string; readonly operationId?: string; readonly replay: "always" | "unsent-only";
  readonly parameters?: Readonly<Record<string, {
    readonly in: "query" | "path" | "header" | "cookie"; readonly name?: string; readonly required?: boolean;
    readonly style?: string; readonly explode?: boolean; readonly allowReserved?: boolean; readonly content?: string;
  }>>;
  readonly body?: { readonly mediaType: string; readonly properties?: readonly string[]; readonly required?: boolean };
  readonly pagination?: object; readonly returns?: "object" | "array"; readonly emptyResponse?: boolean;
}
export type OperationTable = Readonly<Record<string, OperationEntry>>;
export interface XmlSchemas { readonly types: object; readonly operations: object }
`;

/** Compiles everything in a folder, strictly; gives what the compiler says, a line each. `runtime.ts` is put into it. */
export function typeCheck(folder: string): string[] {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "runtime.ts"), runtime);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const words = [tsc, "--project", folder, "--pretty", "false"];
  const { stdout, status } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return status === 0 || lines.length > 0 ? lines : [`the compiler ended with ${status}`];
}
