import { join } from "node:path";

/** Where an update keeps its own files: in the repository, because a rename is atomic within one file system only. */
export interface Places {
  /** Holds the number of the process that is at work. */
  readonly lock: string;
  /** A copy of the repository's sources as they will be, to generate and compile. */
  readonly tree: string;
  /** The spec as it was, to generate from. */
  readonly previous: string;
  /** The texts of the files to be, before they are renamed to their places. */
  readonly staged: string;
  /** Lists the renames; from the moment that it exists, the update will be finished. */
  readonly journal: string;
  readonly folder: string;
}

/** What the last update wrote: path → sha256. From the root of the repository; it is never committed. */
export const lastRunPath = ".spec-update/last-run.json";

/** The places in the repository at `root`. */
export function placesIn(root: string): Places {
  const folder = join(root, ".spec-update");
  return {
    folder,
    lock: join(folder, "lock"),
    tree: join(folder, "tree"),
    previous: join(folder, "previous"),
    staged: join(folder, "staged"),
    journal: join(folder, "journal.json"),
  };
}
