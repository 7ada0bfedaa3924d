import { createRequire } from "node:module";
import type ts from "../../../../packages/codegen/node_modules/typescript/lib/typescript.js";

/** The compiler's own types, for those who work with it. */
export type { ts };

/** TypeScript 5, as codegen has it: TypeScript 7, which checks this repository, has no JavaScript API. */
export type TypeScript = typeof ts;

/** Loads the compiler that comes with codegen. Takes a fifth of a second the first time. */
export function loadCompiler(): TypeScript {
  const require = createRequire(new URL("../../../../packages/codegen/package.json", import.meta.url));
  return require("typescript") as TypeScript;
}
