import { createHash } from "node:crypto";
import { basename, dirname, relative } from "node:path";
import { bannerStart } from "../banner-start.ts";

/** A file that something is generated from. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * The first line of every generated file. Names are relative to the document, so that the same input gives the same
 * bytes anywhere; the hash is that of all inputs in a row (`cat document others… | sha256sum`).
 */
export function emitBanner(document: Source, others: readonly Source[], mend: string | undefined): string {
  const folder = dirname(document.path);
  const names = others.map(({ path }) => relative(folder, path).replaceAll("\\", "/"));
  const hash = createHash("sha256");
  // Git may check files out with other line ends.
  for (const { text } of [document, ...others]) hash.update(text.replaceAll("\r\n", "\n"));
  const sources = [basename(document.path), ...names].join(", ");
  const remedy = mend === undefined ? "generate it again" : `run \`${mend}\``;
  return `${bannerStart}${sources} (sha256 ${hash.digest("hex")}). Do not edit: ${remedy}.\n`;
}
