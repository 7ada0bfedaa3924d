import { execFileSync } from "node:child_process";

/** What git prints, or undefined where it fails: there is no git, no repository or no such thing in it. */
export function runGit(root: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-C", root, ...words], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
