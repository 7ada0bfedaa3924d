import { posix, relative, sep } from "node:path";
import type { GenerateOptions } from "../../../packages/codegen/src/generate.ts";
import { parseArguments } from "../../../packages/codegen/src/parse-arguments.ts";
import { listGenerateCommands } from "../../list-generate-commands.ts";
import type { GenerateCommand } from "../../list-generate-commands.ts";
import { Refusal } from "../refusal.ts";

/** How one call of codegen generates. All paths are from the root of the repository. */
export interface GenerateSettings {
  readonly options: GenerateOptions;
  /** The published description. */
  readonly document: string;
  /** In the order in which they are applied. */
  readonly overlays: readonly string[];
  /** Folder of the generated files. */
  readonly output: string;
}

/** The package whose generated code stands for the effective description. */
const leadingPackage = "packages/client";

/** Reads how `pnpm generate` generates from the scripts that do it, so that it is stated once. The client comes first. */
export function readGenerateSettings(
  root: string,
): [client: GenerateSettings, ...others: GenerateSettings[]] {
  const all = listGenerateCommands(root).flatMap((command) => readSettings(root, command));
  const isClient = ({ output }: GenerateSettings): boolean => output.startsWith(`${leadingPackage}/`);
  const [client, ...rest] = [...all.filter(isClient), ...all.filter((settings) => !isClient(settings))];
  if (client && isClient(client)) return [client, ...rest];
  throw new Refusal(
    `${leadingPackage}/package.json`,
    'the script "generate" does not call codegen',
    "restore it.",
  );
}

function readSettings(root: string, { folder, words: [, ...words] }: GenerateCommand): GenerateSettings[] {
  const command = parseArguments(words);
  if (command.name !== "generate") return [];
  const packageFolder = relative(root, folder).replaceAll(sep, "/");
  const fromRoot = (path: string): string => posix.join(packageFolder, path);
  const { document, overlays = [] } = command.options;
  return [
    {
      options: command.options,
      document: fromRoot(document),
      overlays: overlays.map(fromRoot),
      output: fromRoot(command.output),
    },
  ];
}
