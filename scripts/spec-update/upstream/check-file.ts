import { stat } from "node:fs/promises";
import { Refusal } from "../refusal.ts";

/** The largest file that is read: five times the largest description that is known, GitHub's. */
const maximumMebibytes = 64;

/** Checks by size, before it is read, that a path names a file that is worth reading. */
export async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Refusal(path, "there is no such file", "give the path of a file.");
  const mebibytes = found.size / 1024 / 1024;
  if (mebibytes <= maximumMebibytes) return;
  throw new Refusal(
    path,
    `the file has ${Math.ceil(mebibytes)} MiB, and at most ${maximumMebibytes} are read`,
    "give the description of this API alone.",
  );
}
