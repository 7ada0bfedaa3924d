import { CodegenError } from "../errors.ts";

/** The error of a library that found a schema which it cannot turn into types. */
export function unusableSchemas(file: string, cause: unknown): CodegenError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CodegenError("invalid-description", {
    place: file,
    problem: `a schema cannot be turned into types: ${reason.replace(/\s+/g, " ")}`,
    remedy: "correct the schema that the message names, in the document or by an overlay.",
    cause,
  });
}
