import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { CodegenError } from "../errors.ts";

/** A reference, and where it stands. */
export interface ReferenceOrigin {
  readonly reference: string;
  /** Path of the file that says it. */
  readonly from: string;
  /** JSON pointer to the object that says it. */
  readonly pointer: string;
}

/** Where a reference leads. */
export interface ReferenceTarget {
  /** Path of the file, as it follows from the paths that were given. */
  readonly path: string;
  /** `#` or `#/…`. */
  readonly fragment: string;
  /** The same for every way to write it: symbolic links are followed. */
  readonly id: string;
  /** Whether it leads into the document itself. */
  readonly isDocument: boolean;
}

/** Finds what a reference names. Nothing is fetched, and nothing outside of the document's folder is read. */
export async function locateFile(origin: ReferenceOrigin, document: string): Promise<ReferenceTarget> {
  const { reference, from } = origin;
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(reference)) {
    throw unresolvedReference(origin, "is remote, and nothing is fetched", "download what it names first.");
  }
  const [file = "", fragment = ""] = reference.split("#", 2);
  const path = file === "" ? from : join(dirname(from), decode(file));
  const realPath = await realpath(path).catch((failure: NodeJS.ErrnoException) => {
    const problem = `leads to a file that cannot be read (${failure.code})`;
    throw unresolvedReference(origin, problem, "correct it, or put the file there.");
  });
  const inside = relative(await realpath(dirname(document)), realPath);
  if (isAbsolute(file) || isAbsolute(inside) || inside.startsWith("..")) {
    const remedy = "put what it names beside the document, or below.";
    throw unresolvedReference(origin, "leads out of the document's folder", remedy);
  }
  const isDocument = realPath === (await realpath(document));
  return { path, fragment: `#${fragment}`, id: `${realPath}#${fragment}`, isDocument };
}

/** The error of a reference that leads nowhere. */
export function unresolvedReference(
  { reference, from, pointer }: ReferenceOrigin,
  problem: string,
  remedy: string,
): CodegenError {
  return new CodegenError("unresolved-reference", {
    place: `${from}${pointer}`,
    problem: `the $ref "${reference}" ${problem}`,
    remedy,
  });
}

function decode(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
