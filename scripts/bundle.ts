/**
 * Bundles each entry point of the package in the current folder into one file, and what they share into another: two
 * files import in a third of the time of sixteen. The entries are those that package.json names: exports and commands.
 */
import { globSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";
import type { BuildOptions, Plugin } from "esbuild";

interface PackageManifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  /** Command → built file; its source has the same name. */
  readonly bin?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as PackageManifest;

/** Built file → source file, for every export and every command that is built. */
function readEntries(): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const target of Object.values(manifest.exports)) {
    if (typeof target === "string") continue;
    const source = (target as Record<string, string>)["@connection-requests/source"];
    if (source) entries[nameOf(target.default)] = source;
  }
  for (const file of Object.values(manifest.bin ?? {})) entries[nameOf(file)] = `./src/${nameOf(file)}.ts`;
  return entries;
}

/** Path of a built file below `dist`, without its extension. */
function nameOf(file: string): string {
  return file.replace(/^\.\/dist\/|\.js$/g, "");
}

/**
 * Lets every entry reach all that the main one does. What entries share is then the same for all of them and becomes one
 * chunk; else there is one for each set of entries that share something, and each costs a third of a millisecond.
 */
const reachMain: Plugin = {
  name: "reach-main",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^reach-main:/ }, ({ path }) => ({
      path: path.replace("reach-main:", ""),
      namespace: "reach-main",
    }));
    onLoad({ filter: /.*/, namespace: "reach-main" }, ({ path }) => ({
      contents: `import "./src/index.ts"; export * from "${path}";`,
      resolveDir: process.cwd(),
      loader: "ts",
    }));
  },
};

const shared: BuildOptions = {
  outdir: "dist",
  bundle: true,
  format: "esm",
  target: "es2022",
  sourcemap: true,
  // Dependencies go into the bundle: resolving one by name takes longer than loading it. They stay in package.json
  // for their types; those of the workspace are bundled from their sources. Peers are the user's own.
  conditions: ["@connection-requests/source"],
  external: ["node:*", ...Object.keys(manifest.peerDependencies ?? {})],
  logLevel: "warning",
};

const entries = Object.entries(readEntries());
const commands = Object.values(manifest.bin ?? {}).map(nameOf);
const isData = ([, source]: readonly [string, string]): boolean => source.includes("/generated/");

// Chunks are named after their content: those of an earlier build would stay, and be published.
for (const file of globSync("dist/**/*.{js,js.map}")) rmSync(file);
await build({
  ...shared,
  entryPoints: Object.fromEntries(
    entries
      .filter((entry) => !isData(entry))
      // A command keeps its first line only if it is its own entry.
      .map(([name, source]) => [name, commands.includes(name) ? source : `reach-main:${source}`]),
  ),
  splitting: true,
  // Or the import that reaches the main entry is dropped, as nothing in these packages has side effects.
  ignoreAnnotations: true,
  plugins: [reachMain],
});
// Data has no classes that would have to be the same everywhere, and is loaded without the rest.
await build({ ...shared, entryPoints: Object.fromEntries(entries.filter(isData)) });
