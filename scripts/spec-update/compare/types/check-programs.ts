import type { BrokenProgram } from "../type-comparison.ts";
import type { Compilation } from "./create-compiler.ts";

/** What the compiler says first about each program of a corpus that does not compile. */
export function checkPrograms(
  compilation: Compilation,
  folder: string,
  names: readonly string[],
): BrokenProgram[] {
  return names.flatMap((program) => {
    const [first] = complaintsAbout(compilation, `${folder}/${program}`);
    return first ? [{ program, message: `${program}:${first.line}: ${first.message}` }] : [];
  });
}

/** The same for stand-ins, where each line of the file is a program of its own; `names` has one for each line. */
export function checkStandIns(
  compilation: Compilation,
  path: string,
  names: readonly string[],
): BrokenProgram[] {
  const complaints = complaintsAbout(compilation, path);
  return names.flatMap((name, index) => {
    const first = complaints.find(({ line }) => line === index + 1);
    const program = `stand-in for ${name}`;
    return first ? [{ program, message: `${program}: ${first.message}` }] : [];
  });
}

function complaintsAbout(
  { program, typescript }: Compilation,
  path: string,
): { line: number; message: string }[] {
  const file = program.getSourceFile(path);
  if (!file) return [];
  return program.getSemanticDiagnostics(file).map(({ start = 0, messageText }) => ({
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    message: shorten(typescript.flattenDiagnosticMessageText(messageText, "\n")),
  }));
}

/** The first sentence says what does not fit, the last of the chain below it why. */
function shorten(chain: string): string {
  const lines = chain.replaceAll(/import\("[^"]*"\)\./g, "").split("\n");
  return [...new Set([lines[0], lines.at(-1)])].map((line) => line?.trim()).join(" ");
}
