import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cells, compilers, countingCell } from "../compilers/cells.ts";
import type { Cell } from "../compilers/cells.ts";
import { compile } from "../compilers/compile.ts";
import { installCompilers } from "../compilers/install-compilers.ts";
import { listExports, listImports, listModules } from "../compilers/public-names.ts";
import { createProject, packPackages } from "./support/install-packed.ts";
import { createFolder } from "./support/run-command.ts";

const root = join(import.meta.dirname, "../..");
const app = join(root, "scripts/compilers/app");
const modules = ["client", "testing"].flatMap((name) => listModules(join(root, "packages", name)));
const budgetFile = "scripts/compilers/instantiations.json";
const budgets = JSON.parse(readFileSync(join(root, budgetFile), "utf8")) as Readonly<
  Record<string, { readonly measured: number; readonly budget: number }>
>;

const { folder, remove } = createFolder("compilers");
const project = join(folder, "project");
afterAll(remove);

beforeAll(async () => {
  expect(await installCompilers()).toBe(true);
  const { "@connection-requests/codegen": _, ...tarballs } = await packPackages(folder);
  // The optional peer of `./arbitraries`; a newer release must not change what is counted.
  const dependencies = { ...tarballs, "fast-check": "4.10.2" };
  await createProject(project, tarballs, { type: "module", dependencies });
  cpSync(app, join(project, "app"), { recursive: true });
});

test.each(modules)("the app uses every name of $specifier", ({ specifier, types }) => {
  const [scope, name] = specifier.split("/");
  const used = listImports(app, specifier);
  const exported = listExports(join(project, "node_modules", `${scope}/${name}`, types));
  expect(exported).not.toEqual([]);
  expect(
    exported.filter((name) => !used.has(name)),
    `Import these names from "${specifier}" in a file of scripts/compilers/app, and use them as a program would`,
  ).toEqual([]);
});

const named = (some: readonly Cell[]): [string, Cell][] => some.map((cell) => [cell.statement, cell]);

test.concurrent.each(named(cells))("%s", async (_, cell) => {
  const { errors } = await compile(project, cell);
  expect(errors).toEqual([]);
});

test.concurrent.each(named(compilers.map(countingCell)))("%s", async (_, cell) => {
  const { instantiations } = await compile(project, cell);
  const entry = budgets[cell.compiler];
  const wanted = { measured: instantiations, budget: Math.ceil((instantiations * 1.1) / 100) * 100 };
  expect(
    instantiations,
    `The app costs TypeScript ${cell.compiler} ${instantiations} instantiations. scripts/compilers/README.md says how to ` +
      `find the type that costs them; if it is worth it, write ${JSON.stringify(wanted)} into ${budgetFile}`,
  ).toBeLessThanOrEqual(entry?.budget ?? 0);
});
