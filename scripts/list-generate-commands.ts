import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A call of codegen. */
export interface GenerateCommand {
  /** The package that it belongs to, where it runs. */
  readonly folder: string;
  /** The words after `node`. */
  readonly words: readonly string[];
}

/** Lists what the `generate` scripts of the packages call: `node codegen …`, several joined by `&&`. */
export function listGenerateCommands(root: string): GenerateCommand[] {
  return globSync("packages/*/package.json", { cwd: root })
    .sort()
    .flatMap((path) => {
      const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as {
        readonly scripts?: Readonly<Record<string, string>>;
      };
      const script = manifest.scripts?.["generate"];
      if (script === undefined) return [];
      return script
        .split("&&")
        .map((command) => ({ folder: dirname(join(root, path)), words: wordsOf(command) }));
    });
}

function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
  if (words[0] !== "node") throw new Error(`A generate script calls something else than node: ${command}`);
  return words.slice(1);
}
