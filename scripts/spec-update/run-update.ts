import type { UpdateCommand } from "./parse-arguments.ts";
import { planUpdate } from "./plan-update.ts";
import type { UpdateContext } from "./plan-update.ts";
import { Refusal } from "./refusal.ts";
import { commitFiles } from "./write/commit-files.ts";
import { finishCommit } from "./write/finish-commit.ts";
import type { UpdatePlan } from "./plan-files.ts";
import { lastRunPath, placesIn } from "./write/places.ts";
import { takeLock } from "./write/take-lock.ts";

/**
 * Runs an update to its end, and says what was done; a dry run gives the report. Throws a `Refusal` or codegen's error
 * when the repository stays as it was.
 */
export async function runUpdate(
  command: UpdateCommand,
  context: Omit<UpdateContext, "places">,
): Promise<string> {
  const { root } = context;
  const places = placesIn(root);
  const release = takeLock(places);
  if (!release) {
    throw new Refusal(
      ".spec-update/lock",
      "another update is at work",
      "wait for its end; if there is none, delete the file.",
    );
  }
  try {
    // What an earlier run left behind when it was killed.
    finishCommit(root, places);
    const plan = await planUpdate(command, { ...context, places });
    if (!plan) return "The spec holds this document already: nothing to do.\n";
    if (command.isDryRun) return plan.report;
    return describeFiles(commitFiles(root, places, plan.files), plan);
  } finally {
    finishCommit(root, places);
    release();
  }
}

function describeFiles(changed: readonly string[], { files, reportPath }: UpdatePlan): string {
  const lines = changed
    .filter((path) => path !== lastRunPath)
    .map((path) => `${files.get(path) === undefined ? "removed" : "wrote"} ${path}\n`);
  return `${lines.join("")}\nRead ${reportPath}, then run \`pnpm test\`.\n`;
}
