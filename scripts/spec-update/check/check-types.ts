import { execFile } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "../refusal.ts";

/** A place in hand-written code that does not compile. */
export interface TypeError {
  /** `file(line,column)`, from the root of the repository. */
  readonly place: string;
  readonly message: string;
}

/**
 * Compiles the packages of a tree. What is wrong in generated code is refused; what is wrong in hand-written code has to
 * follow the new description, and is given.
 */
export async function checkTypes(
  tree: string,
  generatedFolders: readonly string[],
): Promise<readonly TypeError[]> {
  const project = join(tree, "tsconfig.spec-update.json");
  const compilerOptions = { paths: listPackagePaths(tree) };
  const include = ["spec/test", "packages/*/src", "packages/*/test"];
  writeFileSync(project, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include }));
  const errors = await compile(tree, project);
  const own = errors.find(({ place }) => generatedFolders.some((folder) => place.startsWith(`${folder}/`)));
  if (own) {
    throw new Refusal(
      own.place,
      `the code that was generated does not compile: ${own.message}`,
      "this is a fault of codegen; mend it, or change the description by an overlay.",
    );
  }
  return errors;
}

/** Inside a tree, the names of the workspace's packages lead to its sources; installed links would lead out of it. */
function listPackagePaths(tree: string): Record<string, string[]> {
  const paths: Record<string, string[]> = {};
  for (const manifestPath of globSync("packages/*/package.json", { cwd: tree })) {
    const { name, exports } = JSON.parse(readFileSync(join(tree, manifestPath), "utf8")) as PackageManifest;
    for (const [subpath, target] of Object.entries(exports)) {
      const file = typeof target === "string" ? target : target["@connection-requests/source"];
      if (file) paths[join(name, subpath)] = [`./${join(dirname(manifestPath), file)}`];
    }
  }
  return paths;
}

interface PackageManifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

function compile(tree: string, project: string): Promise<TypeError[]> {
  const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
  const words = [join(dirname(compiler), "bin/tsc"), "--project", project, "--pretty", "false"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: tree, maxBuffer: 2 ** 26 }, (failure, output) => {
      const errors = [...output.matchAll(/^(\S.*?\(\d+,\d+\)): error (.*)$/gm)];
      if (failure && errors.length === 0)
        return reject(new Error(`tsc failed: ${output || failure.message}`));
      resolve(errors.map(([, place = "", message = ""]) => ({ place, message })));
    });
  });
}
