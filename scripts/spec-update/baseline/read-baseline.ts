import { join } from "node:path";
import { Refusal } from "../refusal.ts";
import { hashText } from "../write/hash-text.ts";
import { lastRunPath } from "../write/places.ts";
import { readIfThere } from "../write/read-if-there.ts";
import { runGit } from "./run-git.ts";

/** A text of the spec as it was, and as the update starts from it. */
export interface BaselineText {
  /** As committed; what an update is compared with. */
  readonly committed: string;
  /** With what was edited since by hand; what an update changes. */
  readonly working: string;
}

/** The state of the repository that an update is compared with. */
export interface Baseline {
  /** What an earlier run wrote, path → SHA-256; those files may be replaced. */
  readonly lastRun: Readonly<Record<string, string>>;
  /** A file that only updates write: edits that are not committed are refused. */
  readWritten(path: string): string;
  /** A file that people write. */
  readEdited(path: string): BaselineText;
  /** Whether a file is in the commit; false without git. */
  isCommitted(path: string): boolean;
}

/**
 * Reads the state before an update: what is committed. So an update that runs twice is compared with the same state
 * twice. Without git, the files as they are.
 */
export function readBaseline(root: string): Baseline {
  const record = readIfThere(join(root, lastRunPath));
  const lastRun = record === undefined ? {} : (JSON.parse(record) as Record<string, string>);

  function readEdited(path: string): BaselineText {
    const text = normaliseLines(readIfThere(join(root, path)) ?? "");
    const committed = normaliseLines(runGit(root, "show", `HEAD:./${path}`) ?? text);
    return { committed, working: hashText(text) === lastRun[path] ? committed : text };
  }

  function readWritten(path: string): string {
    const { committed, working } = readEdited(path);
    if (committed === working) return committed;
    throw new Refusal(
      path,
      "the file has changes that are not committed, and an update would overwrite them",
      "commit them, or take them back with `git restore`.",
    );
  }

  const isCommitted = (path: string): boolean =>
    runGit(root, "cat-file", "-e", `HEAD:./${path}`) !== undefined;
  return { lastRun, readWritten, readEdited, isCommitted };
}

/** Git may check files out with other line ends. */
function normaliseLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
