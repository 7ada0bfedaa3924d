import { CodegenError } from "./errors.ts";

/** Any error that bad input or the file system can cause; every other is a fault of this program, and is thrown. */
export function describeError(error: unknown): CodegenError {
  if (error instanceof CodegenError) return error;
  const { syscall, code, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || path === undefined) throw error;
  return new CodegenError("unwritable-output", {
    place: path,
    problem: `the output cannot be read or written (${code})`,
    remedy: "choose a folder that may be written.",
    cause: error,
  });
}
