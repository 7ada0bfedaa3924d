import { join } from "node:path";
import { bannerStart } from "../banner-start.ts";
import { CodegenError } from "../errors.ts";

/** Written without a banner, because JSON has no comments; ours when a file beside it carries one. */
const descriptionFile = "openapi.json";

/** Checks that everything in the folder is generated, because whatever is not wanted there is overwritten or removed. */
export function checkOwnership(folder: string, present: ReadonlyMap<string, string>): void {
  const marked = [...present].filter(([, text]) => text.startsWith(bannerStart)).map(([path]) => path);
  const foreign = [...present.keys()].find((path) => {
    return !marked.includes(path) && !(path === descriptionFile && marked.length > 0);
  });
  if (foreign === undefined) return;
  throw new CodegenError("foreign-file", {
    place: join(folder, foreign),
    problem: "the output folder holds a file that is not generated",
    remedy: "move it elsewhere, delete it, or choose another --output.",
  });
}
