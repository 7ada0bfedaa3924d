import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A TypeScript block of a README. */
export interface Example {
  /** Where it begins, such as `packages/client/README.md:12`. */
  readonly place: string;
  /** A file name of its own. */
  readonly fileName: string;
  /** A module. */
  readonly text: string;
  /** Marked `ts compile-only`: it needs what a test does not have, such as a proxy. */
  readonly isCompileOnly: boolean;
  /** What its comments `// → …` say that it prints, line by line. */
  readonly output: readonly string[];
}

/** Every README whose examples are tested, relative to the root of the repository. */
export function listReadmes(root: string): string[] {
  return ["README.md", ...globSync("packages/*/README.md", { cwd: root })].sort();
}

/** The examples of a README, in order. */
export function readExamples(root: string, readme: string): Example[] {
  const markdown = readFileSync(join(root, readme), "utf8");
  return [...markdown.matchAll(/^```ts\b(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: marks = "", 2: text = "", index }) => {
      const line = markdown.slice(0, index).split("\n").length;
      if (!["", " compile-only"].includes(marks))
        throw new Error(`${readme}:${line}: unknown mark "${marks}".`);
      return {
        place: `${readme}:${line}`,
        fileName: `${readme.replaceAll("/", "-")}-${line}.ts`,
        text: `${text}\nexport {};\n`,
        isCompileOnly: marks !== "",
        output: [...text.matchAll(/\/\/ → (.*)$/gm)].map(([, said = ""]) => said),
      };
    },
  );
}
